"""What the page of a conflict shows: the three versions, the questions, what merges by itself, who saved meanwhile."""

from functools import cached_property

from django.contrib import admin
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from articles import history
from articles.admin import desk
from articles.admin.merge import kept, news
from articles.admin.merge.questions import Asker, answers_in, homeless
from articles.admin.revisions import difference
from articles.admin.verbs import number_of
from articles.merging import OWN, Answer, Merged, merge_values
from articles.models import Article, Unsaved
from articles.values import differences
from articles.workflow.save import tidied, values_typed_over


class Page:
    """One merge: the posted form of `row` over revision `base`, against the newest revision of `article`."""

    def __init__(self, request, article: Article, row: Unsaved, model_admin):
        self.request, self.article, self.row, self.model_admin = request, article, row, model_admin
        self.form = kept.form_of(row, request, article, model_admin)
        self.valid = self.form.is_valid()
        self.seen = number_of(request.POST.get("newest"))

    def again(self) -> "Page":
        """The same with the story as it is now."""
        article = self.model_admin.get_queryset(self.request).get(pk=self.article.pk)
        return Page(self.request, article, self.row, self.model_admin)

    @property
    def base(self) -> int:
        """The revision over which was typed."""
        return self.form.cleaned_data.get("revision") or self.row.base

    @cached_property
    def yours(self) -> dict:
        """What was typed, as it would be stored."""
        return tidied(self.form.typed())

    @cached_property
    def versions(self) -> tuple[dict, dict, dict]:
        """The values: as it was, theirs, yours."""
        theirs = history.values_at(self.article, self.article.revision)
        return values_typed_over(self.article, self.base), theirs, self.yours

    @cached_property
    def asking(self) -> Merged:
        """The merge without an answer: every question there is."""
        base, theirs, yours = self.versions
        return merge_values(base, yours, theirs)

    @cached_property
    def answers(self) -> dict[str, Answer]:
        """What was chosen so far."""
        return answers_in(self.request.POST)

    @cached_property
    def merged(self) -> Merged:
        """The merge with what was chosen."""
        base, theirs, yours = self.versions
        return merge_values(base, yours, theirs, self.answers)

    def asked(self, problem: str = "", missing=()) -> TemplateResponse:
        """The page with its questions; `missing` are those that somebody forgot."""
        asker = Asker(self.versions, self.request.POST, missing=missing)
        saves = news.saves(self.article, self.base, self.article.revision, self.request.now)
        return self._response({
            "title": _("Two versions of this story"),
            "questions": asker.questions(self.asking.clashes),
            "problem": problem, "homeless": homeless(self.request.POST, self.asking.clashes),
            "missing": len(missing), "saves": saves, "who": news.names(saves), "newest": self.article.revision,
            "base_number": self.base, "quiet": self._quiet(), "row": self.row,
            "typed_token": self.row.posted.get("typed", [""])[0],
            "whose": "" if self.row.by_id == self.request.user.pk else str(self.row.by),
        })

    def to_copy(self, reason: str) -> TemplateResponse:
        """Everything that was typed, to copy from the page."""
        errors = [text for texts in self.form.errors.values() for text in texts]
        typed = desk.typed_text(kept.data_of(self.row))
        return self._response({"title": _("This was not saved"), "reason": reason, "errors": errors, "unsaved": typed})

    def _quiet(self) -> dict:
        """What goes together by itself: whose fields, and the changes marked (disputed places left as they were)."""
        base, theirs, yours = self.versions
        left = {clash.key: Answer(OWN, clash.base) for clash in self.asking.clashes if clash.field == "body"}
        merged = merge_values(base, yours, theirs, left)
        shown = merged.values | {name: base[name] for name in self._disputed()}
        fields = differences(base, shown)
        of = {"theirs": theirs, "yours": yours}
        said = {side: news.labels([name for name in differences(base, text) if name in fields]) for side, text in of.items()}
        return said | {"difference": difference.between(base, shown, self.request.now)}

    def _disputed(self) -> set[str]:
        """Fields in dispute as a whole; of the body, the places that nobody disputes merge by themselves."""
        return {clash.field for clash in self.asking.clashes} - {"body"}

    def _response(self, context: dict) -> TemplateResponse:
        context |= {"subtitle": str(self.article), "original": self.article, "opts": Article._meta}
        context |= admin.site.each_context(self.request)
        return TemplateResponse(self.request, "admin/articles/article/merge.html", context)
