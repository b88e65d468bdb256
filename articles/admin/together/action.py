"""The way from the list of stories to the page that acts on several."""

from django.contrib import admin
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.admin.together.pages import open_to
from articles.workflow.together import MOST


class Together:
    """For the admin of stories: tick several, and act on all of them at once."""

    @admin.action(description=_("Act on several at once…"), permissions=["together"])
    def act_together(self, request, queryset):
        """Nothing is done here: the page shows the stories first."""
        numbers = queryset.order_by("pk").values_list("pk", flat=True)[:MOST]
        return redirect(f"{reverse('admin:articles_article_together')}?ids={','.join(map(str, numbers))}")

    def has_together_permission(self, request) -> bool:
        """Whether there is anything this person may do to several stories."""
        return bool(open_to(request.user))
