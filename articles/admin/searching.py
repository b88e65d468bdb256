"""The search over the list of stories. Rooms that keep an index help by `story_search.py: numbers(text)`, found by its name.

What readers never saw is in no such index; of that there is little, and it is looked through word for word.
"""

from django.db.models import Q

from articles.admin.record_filters import number_in
from articles.states import State
from sections import byname

MOST = 12  # words


def looked_for(stories, typed: str):
    """Those of `stories` in which all that was typed stands, or the one with that number."""
    if number := number_in(typed.strip()):
        return stories.filter(Q(pk=number) | Q(headline__icontains=typed.strip()))
    known = {number for room in byname.each("story_search") for number in room.numbers(typed)}
    unseen = ~Q(state=State.PUBLISHED)
    for word in typed.replace("\0", "").replace('"', " ").split()[:MOST]:
        unseen &= Q(headline__icontains=word) | Q(standfirst__icontains=word) | Q(body__icontains=word)
    return stories.filter(Q(pk__in=known) | unseen)
