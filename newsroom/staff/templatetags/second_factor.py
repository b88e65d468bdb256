"""What other rooms' pages show of the second factor."""

from django import template

from newsroom.staff.door import second

register = template.Library()


@register.inclusion_tag("staff/reminder.html", takes_context=True)
def second_factor_reminder(context):
    """A box for whoever has no second factor; nothing for the others. Asks the database nothing."""
    request = context["request"]
    return {"without": request.user.is_authenticated and not second.passed(request)}
