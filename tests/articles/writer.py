"""One editor in a process of her own, doing many things to one story. Run by `test_many_desks_at_once.py`.

`python -m tests.articles.writer STORY SEED DEEDS`: prints one line a deed that succeeded: the verb (`live` for an update
that readers saw at once) and the revision. Refusals are what an editor would see and are fine; anything else ends it.
"""

import random
import sys
from datetime import timedelta

import django


def main(story: int, seed: int, deeds: int) -> None:
    """Do `deeds` random things to `story`."""
    django.setup()
    from articles.models import Article
    from articles.workflow.refusals import Refused
    from newsroom.staff.models import User

    chance = random.Random(seed)
    editor = User.objects.get(email="yoon.ha-eun@example.com")
    for number in range(deeds):
        article = Article.objects.get(pk=story)
        try:
            name, done = deed(article, editor, chance, f"{seed}-{number}")
        except Refused:
            continue
        print(name, done.revision, flush=True)


def deed(article, editor, chance, mark):
    """One deed that fits the story's state as this editor sees it."""
    from articles import workflow
    from articles.values import values_of
    from sections import clock

    shared = {"by": editor, "revision": article.revision}
    soon = clock.now() + timedelta(milliseconds=chance.randrange(20, 3000))
    if article.state in ("draft", "approved"):
        verb = chance.choice(["publish", "schedule"])
        return verb, workflow.VERBS[verb](article, at=soon, **shared)
    if article.state == "withdrawn":
        return "reinstate", workflow.reinstate(article, **shared)
    pick = chance.randrange(12)
    if pick == 0:
        return "withdraw", workflow.withdraw(article, note="Under review.", **shared)
    if pick == 1:
        return "unschedule", workflow.unschedule(article, **shared)
    if pick == 2:
        return "reschedule", workflow.reschedule(article, at=soon, **shared)
    if pick < 6:
        return "save", workflow.save(article, values=values_of(article) | {"headline": f"Headline {mark}"}, **shared)
    if pick < 8:
        return "correct", workflow.correct_live(article, values={"kicker": mark}, text=f"Kicker {mark}.", **shared)
    at = soon if pick < 10 else None
    return "update" if at else "live", workflow.update(article, at=at, replace_plan=True, **shared)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
