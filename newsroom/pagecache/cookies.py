"""Readers' pages do not see cookies, so they can neither answer them nor differ by them."""

STAFF = ("/admin/",)


def ignored(get_response):
    """Middleware: outside the newsroom, take the cookies off the request before anything else looks at them.

    Django itself would otherwise answer a broken `csrftoken` or an empty `sessionid` with a cookie of its own.
    """

    def middleware(request):
        if not request.path.startswith(STAFF):
            request.META.pop("HTTP_COOKIE", None)
            request.COOKIES = {}
        return get_response(request)

    return middleware
