"""Who only wants to draw a card of a link, or to copy the web: such visitors get no word of an unpublished story.

Every browser that people read with begins its name with `Mozilla/` or, in old phones, `Opera/`; programs that fetch
pages mostly do not. Those that do are known by a word. A person taken for a robot presses a button (a POST).
"""

import re

_BROWSER = re.compile(r"(Mozilla|Opera)/\d")
_ROBOT = re.compile(  # none of these stands in the name of an app that people read in, such as those of Kakao, Naver or Line
    r"(?<!cu)bot|crawl|spider|slurp|preview|scrap|fetch|facebookexternalhit|facebookcatalog|meta-external|line-poker"
    r"|slack-img|embedly|iframely|vkshare|unfurl|google-|googleother|mediapartners|yeti/|daumoa|daum/|chatgpt|oai-search"
    r"|claude|perplexity|cohere|validator|monitor|uptime|lighthouse|pagespeed",
    re.IGNORECASE,
)
LONGEST = 1000  # characters of a name that are looked at


def is_robot(user_agent: str) -> bool:
    """Whether the visitor of that name (header `User-Agent`) gets no words."""
    name = user_agent[:LONGEST]
    return not _BROWSER.match(name) or bool(_ROBOT.search(name))
