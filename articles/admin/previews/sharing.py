"""The newsroom's page of a story's links for people without an account: make one, look after them, revoke."""

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from articles.admin.previews import asked, shown
from articles.admin.standing import local_words, zone_name
from articles.models import Article, PreviewLink
from articles.previewing import links
from articles.workflow.checks import in_words
from articles.workflow.refusals import NotAllowed, Refused


class LinkForm(forms.Form):
    """What a new link shows, to whom, and for how long."""

    label = forms.CharField(label=_("For whom"), required=False, max_length=100,
                            help_text=_("So that you know later which link is whose; the reader does not see it."))
    revision = forms.IntegerField(label=_("Only revision number"), required=False, min_value=1, max_value=10**9 - 1,
                                  help_text=_("Empty: always the newest, whatever is saved later."))
    at = forms.CharField(label=_("As of"), required=False, max_length=40,
                         widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
                         help_text=_("Empty: as if it were published now."))
    days = forms.IntegerField(label=_("Days the link works"), min_value=links.DAYS[0], max_value=links.DAYS[-1],
                              initial=links.USUAL)
    lift_embargo = forms.BooleanField(label=_("Show it in spite of the embargo"), required=False)

    def __init__(self, *args, embargo=None, **kwargs):
        super().__init__(*args, **kwargs)
        if embargo:
            self.fields["lift_embargo"].label = _t("Show it in spite of the embargo until %(time)s") % {
                "time": in_words(embargo)}
        elif not self.is_bound:
            del self.fields["lift_embargo"]

    def clean_at(self):
        """The moment that was typed, in the newsroom's zone."""
        problems: list[str] = []
        at = asked.moment(self.cleaned_data["at"], problems)
        if problems:
            raise forms.ValidationError(problems)
        return at


def links_view(request, pk: int, model_admin):
    """GET: the story's links and the form for another; POST: make it. For those who may edit the story."""
    if request.method not in ("GET", "HEAD", "POST"):
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    article = _article(request, pk, model_admin)
    embargo = links.embargo_of(article, None, request.now)
    form = LinkForm(request.POST if request.method == "POST" else None, embargo=embargo, initial=_wished(request))
    if request.method == "POST" and form.is_valid() and _made(request, article, form):
        return redirect("admin:articles_article_preview_links", pk)
    context = {
        **admin.site.each_context(request),
        "title": _t("Links for somebody outside"), "subtitle": str(article), "original": article, "opts": Article._meta,
        "form": form, "zone": zone_name(request.now),
        "links": [_row(request, link) for link in links.of_story(article, request.now)],
    }
    response = TemplateResponse(request, "admin/articles/article/preview/links.html", context)
    response.headers["Cache-Control"] = "no-store"
    return response


def revoke_view(request, pk: int, link: int, model_admin):
    """POST: end a link now."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    article = _article(request, pk, model_admin)
    found = get_object_or_404(PreviewLink.objects.select_related("article__section"), pk=link, article=article)
    try:
        links.revoke(found, by=request.user)
    except NotAllowed as refusal:
        raise PermissionDenied(refusal.message) from refusal
    messages.success(request, _t("The link does not work any more."))
    return redirect("admin:articles_article_preview_links", pk)


def _article(request, pk: int, model_admin) -> Article:
    article = shown.article_of(request, pk, model_admin)
    if not model_admin.has_change_permission(request, article):
        raise PermissionDenied
    return article


def _wished(request) -> dict:
    """What the preview showed from which somebody came."""
    return {name: request.GET.get(name, "")[:40] for name in ("revision", "at")}


def _made(request, article: Article, form: LinkForm) -> bool:
    """Make the link, or say at the form why not."""
    said = {name: form.cleaned_data.get(name) for name in ("revision", "at", "label", "days", "lift_embargo")}
    try:
        links.make(article, by=request.user, **said)
    except NotAllowed as refusal:
        raise PermissionDenied(refusal.message) from refusal
    except Refused as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
        return False
    messages.success(request, _t("The link is made. Copy it below and send it."))
    return True


def _row(request, link: PreviewLink) -> dict:
    """One link, in words."""
    now, path = request.now, reverse("preview", args=[link.token])
    works = link.revoked is None and link.expires > now
    said = _t("works until %(time)s") if works else _t("ended %(time)s")
    if link.revoked:
        said = _t("revoked %(time)s by %(who)s")
    ended = {"time": local_words(link.revoked or link.expires, now), "who": link.revoked_by}
    return {
        "link": link, "works": works, "until": said % ended, "made": local_words(link.made, now),
        "address": f"{settings.SITE_URL}{path}" if settings.SITE_URL else request.build_absolute_uri(path),
        "at": local_words(link.at, now) if link.at else "",
    }
