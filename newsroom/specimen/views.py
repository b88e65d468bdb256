"""The specimen of parts: as a type foundry shows its letters, so the paper shows its parts. Only while DEBUG is on."""

from django.conf import settings
from django.http import Http404
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from articles.illustrations import players_policy
from newsroom.specimen import states


@require_safe
def specimen(request):
    """`/specimen/`: every part in its states, of invented stories, whatever the database holds."""
    if not settings.DEBUG:
        raise Http404("the specimen is for those who develop the paper")
    parts = states.all_of(request.now)
    response = TemplateResponse(request, "specimen/specimen.html", parts)
    response.csp = players_policy(parts["story"])
    response.headers["Cache-Control"] = "no-store"
    return response
