"""A phone with an authenticator app, and a browser at the newsroom's door."""

from django.test import Client
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

from newsroom.staff.factor import recovery

LOGIN, CODE, ACCOUNT = "/admin/login/", "/admin/login/code/", "/admin/account/"
PASSWORD = "newsroom"


def with_phone(person):
    """`person`, who has turned the second factor on."""
    TOTPDevice.objects.create(user=person, name="phone", confirmed=True)
    return person


def code_of(person, *, ahead: int = 0) -> str:
    """What the app shows now, or `ahead` half minutes later."""
    return code(TOTPDevice.objects.get(user=person).key, ahead=ahead)


def code(key: str, *, ahead: int = 0) -> str:
    """The code of a hex key now."""
    return f"{totp(bytes.fromhex(key), t0=-30 * ahead):06d}" if ahead else f"{totp(bytes.fromhex(key)):06d}"


def wrong_code(person) -> str:
    """Six figures that are none of this person's codes of these minutes."""
    right = {code_of(person, ahead=n) for n in range(-3, 4)}
    return next(f"{n:06d}" for n in range(10) if f"{n:06d}" not in right)


def knock(client: Client, person, password: str = PASSWORD, **more):
    """The first step."""
    return client.post(LOGIN, {"username": person.email, "password": password, **more})


def type_code(client: Client, typed: str, **more):
    """The second step, from the page as it stands."""
    step = client.get(CODE).context
    return client.post(CODE, {"code": typed, "step": step["step"] if step else "", **more})


def inside(client: Client) -> bool:
    """Whether the newsroom is open to this browser."""
    return client.get("/admin/").status_code == 200


def log_in(person) -> Client:
    """A browser in which `person` logged in, with the phone if there is one."""
    client = Client()
    knock(client, person)
    if TOTPDevice.objects.filter(user=person).exists():
        type_code(client, code_of(person))
    assert inside(client)
    return client


def ten_codes(person) -> list[str]:
    """New recovery codes of `person`."""
    return recovery.new(person)
