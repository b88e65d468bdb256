"""What a story shares with others, and is only touched where the editor ticks it: its photos' words, and its names."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.body.figures import photos_in
from articles.expunging.phrases import Phrases, count
from articles.expunging.tables import Place, Table, clean, look, texts_in
from articles.models import Agency, Article, ArticlePhoto, Author, Edition, Tag
from articles.photos import darkroom, metadata
from articles.photos.models import Photo
from sections.events import announce as announce_pages

PHOTOS, NAMES = "photos", "names"
MOST = 60  # originals that are read for what their files say


def _photos(article: Article):
    """The photos of the newsroom's copy and of every edition."""
    ids = set(ArticlePhoto.objects.filter(article=article).values_list("photo", flat=True)) | set(photos_in(article.body))
    for pictures in Edition.objects.filter(article=article).values_list("pictures", flat=True):
        ids |= {row["photo"] for row in pictures}
    return Photo.objects.filter(pk__in=ids)


def _named(model, key: str):
    """The names of one kind that the newsroom's copy or an edition carries."""
    column = "tags" if model is Tag else "credits"

    def rows(article: Article):
        ids = {
            row[key] for frozen in Edition.objects.filter(article=article).values_list(column, flat=True)
            for row in frozen if key in row
        }
        now = {Tag: {"uses__article": article}, Author: {"bylines__article": article}, Agency: {"articles": article}}[model]
        return model.objects.filter(pk__in=ids | set(model.objects.filter(**now).values_list("pk", flat=True)))

    return rows


TABLES = {
    PHOTOS: (Table(_("the photos of this story in the library"), _photos, (
        "title", "caption", "credit", "alt", "creator", "source", "copyright", "place", "country", "keywords", "people",
        "instructions", "job", "web_statement", "more", "usage_terms", "kill_reason",
    )),),
    NAMES: (
        Table(_("topics"), _named(Tag, "tag"), ("name",), slugs=("slug",), neutral=lambda row: f"topic-{row.pk}"),
        Table(_("authors"), _named(Author, "author"), ("name", "title", "biography"), slugs=("slug",),
              neutral=lambda row: f"author-{row.pk}"),
        Table(_("agencies"), _named(Agency, "agency"), ("name", "signoff", "credit"), slugs=("slug",),
              neutral=lambda row: f"agency-{row.pk}"),
    ),
}


def places(group: str, phrases: Phrases, article: Article) -> list[Place]:
    """Where the phrases stand in what others use as well; `group` is PHOTOS or NAMES."""
    return look(TABLES[group], phrases, article)


def remove(group: str, phrases: Phrases, article: Article) -> list[Place]:
    """Write the bar over them; files for readers that say a photo's credit in themselves are made anew."""
    if group == PHOTOS:
        _make_anew(_photos(article).select_related("picture"), phrases)
    else:
        announce_pages("names")
    return clean(TABLES[group], phrases, article)


def _make_anew(photos, phrases: Phrases) -> None:
    """Forget the public files of photos whose words hold a phrase, and what was kept of their own bytes."""
    columns = TABLES[PHOTOS][0].columns
    for photo in photos:
        if any(count(text, phrases) for column in columns for text in texts_in(getattr(photo, column))):
            Photo.objects.filter(pk=photo.pk).update(raw={})
            announce_pages(f"photo-{photo.pk}")
            if picture := getattr(photo, "picture", None):
                transaction.on_commit(lambda picture=picture: darkroom.forget(picture), robust=True)


def in_files(phrases: Phrases, article: Article) -> list[str]:
    """Names of original files that say a phrase in themselves: nothing here can take it out of them."""
    found = []
    for photo in _photos(article).only("pk", "image")[:MOST]:
        if any(count(text, phrases) for text in texts_in(_said(photo))):
            found.append(photo.image.name)
    return found


def _said(photo: Photo) -> dict:
    """What the original says of itself; nothing where it cannot be read."""
    try:
        with photo.image.open() as file:
            return metadata.read(file.read()).columns()
    except OSError:
        return {}
