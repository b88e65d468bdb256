"""The tables of the story. Import them from here."""

from articles.models.article import Article, ArticlePhoto, ArticleTag, Byline, Plan
from articles.models.audit import AuditEntry
from articles.models.byline import Agency, Author, Tag
from articles.models.closure import HistoryClosure
from articles.models.edition import Edition, EditionAlsoIn, EditionCredit, EditionTag
from articles.models.note import Note
from articles.models.origin import OldAddress, Origin
from articles.models.preview import PreviewLink
from articles.models.public import Correction, Withdrawal
from articles.models.revision import Revision
from articles.models.typing import Presence, Unsaved

__all__ = [
    "Agency",
    "Article",
    "ArticlePhoto",
    "ArticleTag",
    "AuditEntry",
    "Author",
    "Byline",
    "Correction",
    "Edition",
    "EditionAlsoIn",
    "EditionCredit",
    "EditionTag",
    "HistoryClosure",
    "Note",
    "OldAddress",
    "Origin",
    "Plan",
    "Presence",
    "PreviewLink",
    "Revision",
    "Tag",
    "Unsaved",
    "Withdrawal",
]
