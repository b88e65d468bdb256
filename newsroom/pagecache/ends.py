"""A page's own end: shared caches must not keep it beyond the next moment at which anything planned appears or goes."""

import re

from newsroom.pagecache import stamp

_SHARED = re.compile(r"s-maxage=(\d+)")


def kept_no_longer_than_planned(get_response):
    """Middleware: shorten `s-maxage` to the seconds until the next planned change (an opening, an end of rights)."""

    def middleware(request):
        response = get_response(request)
        said = _SHARED.search(response.headers.get("Cache-Control", ""))
        if said:
            left = int((stamp.of(request).until - request.now).total_seconds())
            seconds = max(0, min(int(said[1]), left))
            response.headers["Cache-Control"] = _SHARED.sub(f"s-maxage={seconds}", response.headers["Cache-Control"])
        return response

    return middleware
