"""How much an editor must do before readers see something, counted in clicks and fields from the log-in on."""

from tests.browser import newsroom
from tests.browser.desk.counted import Counted

PHOTO = 12  # actions at most, for a story with a photo
BREAKING = 6  # for a headline and a paragraph
A_PHOTO = "dialog.picker[open] .picker__one:not(:has(.photo-card__lack)) [type=checkbox]:enabled"  # that readers may see


def log_in(hands: Counted) -> None:
    """Through the door, with its own three actions."""
    hands.page.goto("/admin/")
    hands.fill("#id_username", "section-editor@example.com")
    hands.fill("#id_password", newsroom.PASSWORD)
    hands.click("[type=submit]", leaves=True)


def test_a_story_with_a_photo_is_public_after_twelve_actions(reader):
    hands = Counted(reader())
    log_in(hands)
    hands.click(".desk-links .button", leaves=True)
    hands.page.wait_for_selector(".ProseMirror")
    hands.choose("section", "National")
    hands.fill("[name=headline]", "Lamp-lighter of Gunsan lights the last lamp")
    hands.write("The last of the 12 lamps was lit at dusk on the pier, and nobody clapped until it burned.")
    hands.click("[data-pick]")
    hands.page.locator(A_PHOTO).first.wait_for()
    hands.click(A_PHOTO)
    hands.click("[data-add]")
    hands.click("[name=_then][value=publish]", leaves=True)
    story = newsroom.number_of(hands.page)
    if hands.page.url.rstrip("/").endswith("/publish"):  # the checklist has something to say
        hands.click("button[form=verb-publish]", leaves=True)
    print(f"{len(hands.done)} actions:", *hands.done, sep="\n  ")
    assert len(hands.done) <= PHOTO
    public = reader()
    assert public.goto(f"/article/{story}/").status == 200
    assert public.locator("article.story figure img").count() == 1


def test_breaking_news_is_public_after_six_actions(reader):
    hands = Counted(reader())
    log_in(hands)
    hands.fill("#breaking-headline", "Power is out in the whole of Mokdong")
    hands.fill("#breaking-text", "The lights went out at 6:02 p.m. Trains of line 5 stand still; nobody is hurt.")
    hands.click("#breaking [type=submit]", leaves=True)
    print(f"{len(hands.done)} actions:", *hands.done, sep="\n  ")
    assert len(hands.done) <= BREAKING
    address = hands.page.locator(".messagelist a").first.get_attribute("href")
    public = reader()
    assert public.goto(address).status == 200
    assert "Mokdong" in public.locator("h1").inner_text()
