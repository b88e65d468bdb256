"""What the paper tells the readers of one page: how old a story is, and how to reach the newsroom."""

from django import template

from newsroom.masthead import age, facts

register = template.Library()
CONTACT = "contact"  # the slug of the standing page, as `setup` lays it out


@register.simple_tag(takes_context=True)
def age_notice(context, published) -> str:
    """A sentence where the story first published at `published` is old, else nothing. No query when warm."""
    return age.notice(published, context["request"].now)


@register.simple_tag
def newsroom_contact() -> str:
    """Where readers reach the newsroom: its page, else its e-mail address, else nothing. No query when warm."""
    page = next((page.get_absolute_url() for page in facts.facts().pages if page.slug == CONTACT), "")
    email = facts.paper().email
    return page or (f"mailto:{email}" if email else "")
