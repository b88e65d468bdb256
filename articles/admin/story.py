"""The story in the newsroom: one flat form over the workflow. Nothing here writes a story by itself."""

from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.core.exceptions import PermissionDenied
from django.db.models import DateTimeField
from django.forms import Media, SplitDateTimeField
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext_lazy as _

from articles import workflow
from articles.admin import closing, correct, desk, saving, shown, suggest, verbs
from articles.admin.date_and_time import DateAndTime
from articles.admin.expunging import pages as expunging
from articles.admin.forms import StoryForm, for_user
from articles.admin.keeping import hooks as keeping
from articles.admin.lists import FromAgency, InSection, StoryList, Whose
from articles.admin.lost_pictures import LostPicture
from articles.admin.merge import page as merge
from articles.admin.notes import pages as notes
from articles.admin.piles import Pile
from articles.admin.previews import pages as previews
from articles.admin.revisions import pages as revisions
from articles.admin.rows import Rows
from articles.admin.searching import looked_for
from articles.admin.together import pages as together
from articles.admin.together.action import Together
from articles.models import Article
from articles.photos.listing import Kept
from articles.states import EDIT, WRITE
from articles.workflow.refusals import Conflict, NotAllowed, Refused
from sections.models import Section

SIDE = [shown.SIDE]
FIELDSETS = [
    (None, {"fields": [
        "revision", "tab", ("section", "kicker"), "headline", "standfirst", "authors", "photos", "dateline", "body",
    ]}),
    (_("Times and address"), {"classes": SIDE, "fields": ["embargo", "slug", "language"]}),
    (_("Tags and kind"), {"classes": SIDE, "fields": ["tags", ("kind", "agency"), "also_in"]}),
]
# Fields of the form's own: Django needs not know them, nor ask the database what the model has under these names.
BROUGHT = ("revision", "tab", "authors", "photos", "tags")
PARTS = (keeping, merge, previews, revisions, suggest, notes, closing, expunging, together)  # those with pages of their own
PLAN = [
    (_("Checks"), {"classes": SIDE, "fields": [("plan_legal", "plan_picture", "plan_hold")]}),
    (_("Notes and plan"), {"classes": SIDE, "fields": ["plan_notes", ("plan_assignee", "plan_words"), "plan_due"]}),
]


@admin.register(Article)
class ArticleAdmin(Rows, shown.Shown, Together, Kept, admin.ModelAdmin):
    """Stories: written here, moved by verbs (`articles/admin/verbs.py`), never deleted."""

    form = StoryForm
    list_display = ["thumbnail", "headline_shown", "standing", "place", "changed_shown"]
    list_display_links = ["headline_shown"]
    list_filter = [Whose, Pile, "state", ("changed", admin.DateFieldListFilter), "kind", FromAgency, InSection, LostPicture]
    search_fields = ["headline", "=id"]
    search_help_text = _("Words of the story, or its number")
    ordering = ["-changed", "-id"]
    actions = ["act_together"]
    view_on_site = False  # the page says when there is something to see
    story_fieldsets = FIELDSETS
    formfield_overrides = {DateTimeField: {"form_class": SplitDateTimeField, "widget": DateAndTime}}
    media = Media()  # the form brings what it needs; nothing of Django's scripts is among it
    change_form_template = "admin/articles/article/change_form.html"

    def get_search_results(self, request, queryset, search_term):
        """By the index of what readers see, and word for word in what they never saw."""
        return (looked_for(queryset, search_term) if search_term.strip() else queryset), False

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
        return [*FIELDSETS, *PLAN]

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

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """A plain box: who writes a story makes no section and no agency in passing."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field:
            field.widget = getattr(field.widget, "widget", field.widget)
        return field

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

    def render_change_form(self, request, context, *args, **kwargs):
        """Without Django's list of everything: on this screen somebody writes."""
        return super().render_change_form(request, context | {"is_nav_sidebar_enabled": False}, *args, **kwargs)

    # ----- Saving -----

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """As Django's, without its transaction (the workflow has its own), and with a second look after a refusal.

        Where a colleague changed the same words, what was posted is kept and its own page asks (`articles/admin/merge/`).
        """
        article = self.get_object(request, object_id) if object_id else None
        if request.method == "POST" and object_id and not article:
            return merge.gone(request)
        context = dict(extra_context or {}) | keeping.context(request, article)
        if request.method == "POST" and article and not self.has_change_permission(request, article):
            return self._too_late(request, object_id, form_url, context)
        try:
            return self._changeform_view(request, object_id, form_url, context | desk.context(request, article))
        except Conflict:
            return merge.keep(request, article)
        except Refused as refusal:
            request.refusal = refusal
        article = self.get_object(request, object_id) if object_id else None
        if article and not self.has_change_permission(request, article):
            return self._too_late(request, object_id, form_url, context)
        if isinstance(request.refusal, NotAllowed) and not article:
            raise PermissionDenied(request.refusal.message) from request.refusal
        return self._changeform_view(request, object_id, form_url, context | desk.context(request, article))

    def _too_late(self, request, object_id, form_url, context):
        """The story to read, and over it all that was typed by somebody who may not change it any more."""
        article = self.get_object(request, object_id)
        if not self.has_view_permission(request, article):
            raise PermissionDenied
        context |= {"unsaved": desk.typed_text(request.POST)}
        request.method = "GET"
        return self._changeform_view(request, object_id, form_url, context | desk.context(request, article))

    def save_model(self, request, obj, form, change):
        """Through the workflow; `obj` becomes what was saved."""
        saved, request.untouched = saving.save(request, obj, form) if change else saving.begin(request, form)
        obj.__dict__.update(saved.__dict__)

    def save_related(self, request, form, formsets, change):
        """All that belongs to a story is in its values."""

    def response_add(self, request, obj, post_url_continue=None):
        """Save, then the verb that was asked for with it."""
        return saving.then(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        """As above."""
        return saving.then(request, obj) or super().response_change(request, obj)

    # ----- Pages -----

    def get_urls(self):
        """A story's verbs and pages, before Django's rule that takes every other address."""
        view = self.admin_site.admin_view
        *own, catch_all = super().get_urls()
        return keeping.guarded(self, [
            *own,
            *(one for part in PARTS for one in part.urls(view, self)),
            path("<int:pk>/correct/", view(correct.correct_view), {"model_admin": self}, "articles_article_correct"),
            path("<int:pk>/<str:verb>/", view(verbs.verb_view), {"model_admin": self}, "articles_article_verb"),
            catch_all,
        ])

    def history_view(self, request, object_id, extra_context=None):
        """Every save is a revision; that is the history."""
        return redirect("admin:articles_article_revisions", object_id)

    def get_changelist(self, request, **kwargs):
        """The list that knows where stories stand."""
        return StoryList
