"""Who counts as a reader: a person, on a page of ours, for the first time within an hour."""

from articles.previewing.robots import is_robot
from newsroom.popular import batches
from newsroom.visitors import network_of

AGENT = 300  # characters of a browser's name that are looked at


def count(request, article: int) -> None:
    """Count one read of a story, if a person did it. Asks the database nothing; whether there is such a story is seen
    when the batch is written.
    """
    agent = request.headers.get("User-Agent", "")[:AGENT]
    if is_robot(agent) or "headless" in agent.casefold() or not _from_our_page(request):
        return
    if batches.tally.add(article, network_of(request) or "", agent, request.now):
        batches.soon()


def _from_our_page(request) -> bool:
    """Whether a page of ours sent this, shown to somebody: no other site's page, no program, nothing fetched in advance.

    Where a browser says nothing of the site (old ones, and all without https), it names the origin of what it posts.
    """
    if "Sec-Purpose" in request.headers or "Purpose" in request.headers:
        return False
    site = request.headers.get("Sec-Fetch-Site")
    host = request.get_host()
    return site == "same-origin" if site else request.headers.get("Origin") in {f"http://{host}", f"https://{host}"}
