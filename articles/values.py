"""A story as one flat set of values: what the form posts, the revision stores and the merge compares.

Shape: the scalar fields as they are (embargo as ISO 8601 text or None), `section` and `agency` as ids or None,
`also_in` as a list of section ids, `tags` as a list of tag ids, `bylines` as [{"author": id, "printed_as": ""}],
`photos` as [{"photo": id, "caption": "", "credit": "", "alt": ""}]; lists in the order readers see. A photo that a story
shows only part of has a `crop`, too, `x,y,w,h` in percent (`articles/photos/crops.py`); without one there is no such key.

Photos that stand in the text alone are no field of their own: the body names them, and rows of ArticlePhoto marked
`in_text` say so to whoever asks where a photo is used.
"""

from datetime import datetime

from articles.body.figures import photos_in
from articles.models import Article, ArticlePhoto, ArticleTag, Byline
from articles.photos.models import Photo

TEXTS = ("kind", "kicker", "headline", "standfirst", "dateline", "body", "language", "slug")
LISTS = ("also_in", "tags", "bylines", "photos")
FIELDS = ("section", "agency", "embargo", *TEXTS, *LISTS)


def values_of(article: Article) -> dict:
    """The values of `article` as it stands in the database."""
    values = {name: getattr(article, name) for name in TEXTS}
    values |= {"section": article.section_id, "agency": article.agency_id}
    values["embargo"] = article.embargo.isoformat() if article.embargo else None
    values["also_in"] = sorted(article.also_in.values_list("pk", flat=True))
    values["tags"] = list(article.tagged.values_list("tag_id", flat=True))
    values["bylines"] = [{"author": row.author_id, "printed_as": row.printed_as} for row in article.bylines.all()]
    values["photos"] = [_photo_values(row) for row in article.pictures.all() if not row.in_text]
    return values


def _photo_values(row: ArticlePhoto) -> dict:
    """One photo of a story, with the words that override the library's."""
    values = {"photo": row.photo_id, "caption": row.caption, "credit": row.credit, "alt": row.alt}
    return values | ({"crop": row.crop} if row.crop else {})


def blank() -> dict:
    """The values of a story nobody has written yet."""
    article = Article()
    values = {name: getattr(article, name) for name in TEXTS}
    return values | {"section": None, "agency": None, "embargo": None} | {name: [] for name in LISTS}


def apply(article: Article, values: dict) -> None:
    """Put scalar `values` on `article` without saving it; `apply_lists` does the rest once it has an id."""
    for name in TEXTS:
        setattr(article, name, values[name])
    article.section_id, article.agency_id = values["section"], values["agency"]
    article.embargo = datetime.fromisoformat(values["embargo"]) if values["embargo"] else None


def apply_lists(article: Article, values: dict) -> None:
    """Write the ordered lists of `values` as the rows they are, replacing those there were."""
    article.also_in.set(values["also_in"])
    article.tagged.all().delete()
    article.bylines.all().delete()
    article.pictures.all().delete()
    ArticleTag.objects.bulk_create(tag_rows(article.pk, values))
    Byline.objects.bulk_create(byline_rows(article.pk, values))
    ArticlePhoto.objects.bulk_create(photo_rows(article.pk, values) + text_photo_rows(article.pk, values))


def tag_rows(article: int, values: dict) -> list[ArticleTag]:
    """The story's tags as rows not yet saved."""
    return [ArticleTag(article_id=article, tag_id=tag, position=n) for n, tag in enumerate(values["tags"])]


def byline_rows(article: int, values: dict) -> list[Byline]:
    """The story's bylines as rows not yet saved."""
    return [
        Byline(article_id=article, author_id=row["author"], printed_as=row["printed_as"], position=n)
        for n, row in enumerate(values["bylines"])
    ]


def photo_rows(article: int, values: dict) -> list[ArticlePhoto]:
    """The story's photos as rows not yet saved."""
    return [
        ArticlePhoto(
            article_id=article,
            photo_id=row["photo"],
            position=n,
            caption=row["caption"],
            credit=row["credit"],
            alt=row["alt"],
            crop=row.get("crop", ""),
        )
        for n, row in enumerate(values["photos"])
    ]


def in_text_alone(values: dict) -> list[int]:
    """The numbers of photos that stand in the text and not in the list, in reading order."""
    listed = {row["photo"] for row in values["photos"]}
    return [number for number in photos_in(values["body"]) if number not in listed]


def text_photo_rows(article: int, values: dict) -> list[ArticlePhoto]:
    """Photos of the text alone as rows not yet saved, after those of the list; a number of no photo has no row."""
    wanted, first = in_text_alone(values), len(values["photos"])
    known = set(Photo.objects.filter(pk__in=wanted).values_list("pk", flat=True)) if wanted else set()
    return [
        ArticlePhoto(article_id=article, photo_id=number, position=first + n, in_text=True)
        for n, number in enumerate(number for number in wanted if number in known)
    ]


def without_empty_crops(photos: list[dict]) -> list[dict]:
    """Photos of a story as they are kept: a row whose crop is empty is equal to one from before there were crops."""
    return [{name: text for name, text in row.items() if name != "crop" or text} for row in photos]


def differences(old: dict, new: dict) -> list[str]:
    """Names of the fields in which two sets of values differ."""
    old, new = (values | {"photos": without_empty_crops(values.get("photos", []))} for values in (old, new))
    return [name for name in FIELDS if old.get(name) != new.get(name)]
