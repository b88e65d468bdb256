"""A real paper's first start: the answers that are asked for, checked, and put to work."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo, available_timezones

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.validators import validate_email
from django.db import transaction

from sections import byname


@dataclass
class Answers:
    """What the paper must know before anybody can work. `zone` is an IANA name such as Asia/Seoul."""

    name: str
    zone: str
    email: str
    person_name: str
    password: str

    def problems(self) -> list[str]:
        """One sentence for each answer that will not do."""
        return [
            *([] if self.name.strip() else ["The paper needs a name (--name)."]),
            *_zone_problems(self.zone),
            *_problems("--email", validate_email, self.email),
            *([] if self.person_name.strip() else ["The managing editor needs a name (--person-name)."]),
            *_problems("--password", validate_password, self.password, get_user_model()(email=self.email)),
        ]


def _zone_problems(zone: str):
    if zone not in available_timezones():
        yield f"“{zone}” is no time zone; write it like Asia/Seoul (--zone)."
    elif ZoneInfo(zone) != ZoneInfo(settings.TIME_ZONE):
        yield f"The program runs in {settings.TIME_ZONE}. Please set TIME_ZONE={zone} in its environment first."


def _problems(option: str, check, *given):
    try:
        check(*given)
    except ValidationError as error:
        yield f"{' '.join(error.messages)} ({option})"


def already_done() -> bool:
    """Whether somebody works here already."""
    return get_user_model().objects.filter(machine=False).exists()


@transaction.atomic
def open_the_paper(answers: Answers) -> None:
    """Roles, sections, standing pages and the first managing editor: all of it or none. Answers must be checked."""
    call_command("apply_roles", verbosity=0)
    call_command("load_sections", verbosity=0)
    for start in byname.each("start"):
        start.lay_out(name=answers.name.strip())
    user = get_user_model().objects.create_user(answers.email, answers.password, name=answers.person_name.strip())
    user.groups.add(Group.objects.get(name="managing editor"), Group.objects.get(name="operator"))
