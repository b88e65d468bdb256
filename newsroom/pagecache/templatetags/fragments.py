"""`{% fragment "side" 60 %}…{% endfragment %}`: a piece of every page, rendered once for many readers."""

from datetime import timedelta

from django import template
from django.conf import settings
from django.core.cache import cache
from django.utils import timezone
from django.utils.safestring import mark_safe

from newsroom.pagecache import stamp

register = template.Library()


@register.tag
def fragment(parser, token):
    """Parse `{% fragment name seconds vary… %}`; what stands inside must depend on nothing but `vary`."""
    _tag, name, seconds, *vary = token.split_contents()
    nodes = parser.parse(("endfragment",))
    parser.delete_first_token()
    return Fragment(nodes, name.strip("\"'"), int(seconds), [parser.compile_filter(word) for word in vary])


class Fragment(template.Node):
    """Kept until the stamp changes, something planned comes due, `seconds` pass or the paper's day ends."""

    def __init__(self, nodelist, name: str, seconds: int, vary: list):
        self.nodelist, self.name, self.seconds, self.vary = nodelist, name, seconds, vary

    def render(self, context):
        """The kept piece, or a new one."""
        request = context["request"]
        mark = stamp.of(request)
        key = self._key(context, mark.token)
        until, html = cache.get(key) or (None, "")
        if until and request.now < until:
            return mark_safe(html)  # our own template rendered it
        html = self.nodelist.render(context)
        if request.now >= mark.since:  # a page begun before the last change may not have seen it
            until = min(mark.until, request.now + timedelta(seconds=self.seconds))
            cache.set(key, (until, str(html)), self.seconds + 1)
        return html

    def _key(self, context, token: str) -> str:
        today = timezone.localtime(context["request"].now).date()
        vary = "-".join(str(word.resolve(context)) for word in self.vary)
        return f"fragment.{self.name}.{settings.LANGUAGE_CODE}.{today}.{vary}.{token}"
