"""The credit in brackets that ends a story or a caption: (Yonhap), (minji@example.com)."""

from html import escape

from articles.body.words import plain_text

_PARAGRAPH_END = "</p>"


def with_signoff(html: str, signoff: str) -> str:
    """Return clean html, its last paragraph ending with the sign-off in brackets. Not for storing.

    signoff is plain text without brackets. A body that already ends so, or has no words and no
    blocks at all, and an empty signoff leave html as it is.
    """
    signoff = " ".join(signoff.split())
    if not signoff or not html.strip() or _ends_with_credit(_last_words(html), signoff):
        return html
    body, credit = html.rstrip(), escape(f"({signoff})", quote=False)
    if body.endswith(_PARAGRAPH_END):
        paragraph = body.removesuffix(_PARAGRAPH_END)
        return f'{paragraph} <span class="signoff">{credit}</span>{_PARAGRAPH_END}'
    return f'{body}\n<p class="signoff">{credit}</p>'


def captioned(caption: str, credit: str) -> str:
    """Return a plain-text caption followed by its credit in brackets, unless it ends so already."""
    caption, credit = caption.strip(), credit.strip()
    if not credit or _ends_with_credit(caption, credit):
        return caption
    return f"{caption} ({credit})".lstrip()


def _last_words(html: str) -> str:
    """Return the plain text from the last paragraph on, or all of it if that paragraph is empty."""
    last = html[max(html.rfind("<p"), 0) :]
    return plain_text(last) or plain_text(html)


def _ends_with_credit(text: str, credit: str) -> bool:
    """Tell whether plain text ends with the credit, whatever its case and with or without a period."""
    return text.rstrip(" .\n\u3002").casefold().endswith(f"({credit})".casefold())
