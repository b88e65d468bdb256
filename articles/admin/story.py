"""The story in the newsroom: one flat form over the workflow. Nothing here writes a story by itself."""

from django.contrib import admin, messages
from django.contrib.admin.utils import flatten_fieldsets
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext_lazy as _

from articles import workflow
from articles.admin import conflicts, correct, desk, plan, revisions, shown, suggest, verbs
from articles.admin.forms import StoryForm, for_user
from articles.admin.keeping import hooks as keeping
from articles.admin.lists import FromAgency, InSection, StoryList, Whose
from articles.admin.lost_pictures import LostPicture
from articles.admin.merge import page as merge
from articles.admin.previews import pages as previews
from articles.admin.rows import Rows
from articles.models import Article
from articles.photos.listing import Kept
from articles.states import EDIT, WRITE
from articles.workflow.refusals import Conflict, NotAllowed, Refused
from sections.models import Section

FIELDSETS = [
    (None, {"fields": ["revision", "tab", "kicker", "headline", "standfirst", "authors", "photos", "dateline", "body"]}),
    (_("Place"), {"classes": [shown.SIDE], "fields": ["section", "kind", "tags", "agency", "also_in"]}),
    (_("Address and embargo"), {"classes": [shown.SIDE], "fields": ["slug", "language", "embargo"]}),
]
BROUGHT = ("revision", "tab")  # fields of the form's own: the model's `revision` is not to be edited
PLAN = (_("Plan"), {"classes": [shown.SIDE], "fields": [
    "plan_assignee", "plan_due", "plan_words", ("plan_legal", "plan_picture", "plan_hold"), "plan_notes",
]})


@admin.register(Article)
class ArticleAdmin(Rows, shown.Shown, Kept, admin.ModelAdmin):
    """Stories: written here, moved by verbs (`articles/admin/verbs.py`), never deleted."""

    form = StoryForm
    list_display = ["thumbnail", "headline_shown", "standing", "place", "changed_shown"]
    list_display_links = ["headline_shown"]
    list_filter = [Whose, "state", ("changed", admin.DateFieldListFilter), "kind", FromAgency, InSection, LostPicture]
    search_fields = ["headline", "=id"]
    search_help_text = _("Words of the headline, or the number of the story")
    ordering = ["-changed", "-id"]
    actions = None
    view_on_site = False  # the page says when there is something to see
    story_fieldsets = FIELDSETS
    change_form_template = "admin/articles/article/change_form.html"

    # ----- Who may do what -----

    def has_change_permission(self, request, obj=None):
        """As the workflow says; of no story in particular, whoever writes or edits."""
        if obj is None:
            return request.user.may(WRITE) or request.user.may(EDIT)
        return workflow.may_edit(obj, request.user)

    # ----- The form -----

    def get_queryset(self, request):
        """With what every page of a story shows."""
        return super().get_queryset(request).select_related("section__parent", "agency", "created_by", "changed_by")

    def get_fieldsets(self, request, obj=None):
        """The form, or the story to read."""
        if obj and not self.has_change_permission(request, obj):
            return shown.FIELDSETS
        return [*FIELDSETS, PLAN]

    def story_fields(self) -> list[str]:
        """Names of the form's fields but for the plan."""
        return flatten_fieldsets(FIELDSETS)

    def get_form(self, request, obj=None, change=False, **kwargs):
        """The form for this person, with what the workflow said to the last attempt."""
        if obj and not self.has_change_permission(request, obj):
            kwargs["form"] = admin.ModelAdmin.form
        kwargs["fields"] = [name for name in kwargs.get("fields") or self.story_fields() if name not in BROUGHT]
        form = super().get_form(request, obj, change=change, **kwargs)
        typed = keeping.typed_before(request, obj) if request.method == "GET" else None
        return for_user(form, request.user, getattr(request, "refusal", None), typed)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Sections name their parent, agencies that were merged are gone."""
        if db_field.name == "section":
            kwargs["queryset"] = desk.sections()
        if db_field.name == "agency":
            kwargs["queryset"] = db_field.related_model.objects.filter(merged_into=None)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        """As above."""
        if db_field.related_model is Section:
            kwargs["queryset"] = desk.sections()
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def get_changeform_initial_data(self, request):
        """A new story begins under its writer's own name."""
        author = getattr(request.user, "author", None)
        return super().get_changeform_initial_data(request) | ({"authors": author.name} if author else {})

    # ----- Saving -----

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """As Django's, without its transaction (the workflow has its own), and with a second look after a refusal."""
        article = self.get_object(request, object_id) if object_id else None
        context = dict(extra_context or {}) | keeping.context(request, article)
        if request.method == "POST" and article and not self.has_change_permission(request, article):
            if not self.has_view_permission(request, article):
                raise PermissionDenied
            context["unsaved"], request.method = desk.typed_text(request.POST), "GET"
        try:
            return self._changeform_view(request, object_id, form_url, context | desk.context(request, article))
        except NotAllowed as refusal:
            raise PermissionDenied(refusal.message) from refusal
        except Refused as refusal:
            request.refusal = refusal
        if isinstance(request.refusal, Conflict):
            request.POST = request.POST.copy()
            conflicts.merge_into_post(request.POST, article, request.typed, request.refusal)
            context["conflict"] = conflicts.side_by_side(request.refusal)
        return self._changeform_view(request, object_id, form_url, context | desk.context(request, article))

    def save_model(self, request, obj, form, change):
        """Through the workflow; `obj` becomes what was saved."""
        request.typed = form.typed()
        if change:
            revision = form.cleaned_data.get("revision") or 0
            saved = workflow.save(obj, by=request.user, revision=revision, values=request.typed)
            if saved.revision > revision + 1:
                messages.info(request, _("A colleague's changes were merged with yours. Please look again."))
        else:
            saved = workflow.create(request.typed, by=request.user)
        request.untouched = not change or saved.revision <= revision + 1
        plan.save(saved, form)
        keeping.saved(request, saved)
        obj.__dict__.update(saved.__dict__)

    def save_related(self, request, form, formsets, change):
        """All that belongs to a story is in its values."""

    def response_add(self, request, obj, post_url_continue=None):
        """Save, then the verb that was asked for with it."""
        return self._then(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        """As above."""
        return self._then(request, obj) or super().response_change(request, obj)

    def _then(self, request, obj):
        """Do the verb of a "Save and …" button on exactly the words just saved."""
        verb = request.POST.get("_then")
        if verb not in desk.WITH_SAVE:
            return None
        if request.untouched:
            return verbs.do(request, obj, verb, obj.revision)
        return redirect("admin:articles_article_change", obj.pk)

    # ----- Pages -----

    def get_urls(self):
        """A story's verbs and pages, before Django's rule that takes every other address."""
        view = self.admin_site.admin_view
        *own, catch_all = super().get_urls()
        return [
            *own,
            *(one for part in (keeping, merge, previews, suggest) for one in part.urls(view, self)),
            path("<int:pk>/revisions/", view(revisions.list_view), {"model_admin": self}, "articles_article_revisions"),
            path("<int:pk>/revisions/<int:number>/", view(revisions.one_view), {"model_admin": self},
                 "articles_article_revision"),
            path("<int:pk>/correct/", view(correct.correct_view), {"model_admin": self}, "articles_article_correct"),
            path("<int:pk>/<str:verb>/", view(verbs.verb_view), {"model_admin": self}, "articles_article_verb"),
            catch_all,
        ]

    def history_view(self, request, object_id, extra_context=None):
        """Every save is a revision; that is the history."""
        return redirect("admin:articles_article_revisions", object_id)

    def get_changelist(self, request, **kwargs):
        """The list that knows where stories stand."""
        return StoryList
