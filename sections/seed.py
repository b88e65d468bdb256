"""The section tree that a new paper starts with, as data. Editors change it in the admin afterwards.

One entry: name, slug, description for readers, colour (of top sections), subsections by name.
"""

from typing import NamedTuple

from django.utils.text import slugify


class Top(NamedTuple):
    """A top section and the names of its subsections."""

    name: str
    slug: str
    description: str
    colour: str
    children: str = ""


TREE = (
    Top("National", "national", "Politics and life in Korea, from the assembly floor to the school gate.", "#24487a",
        "Politics, Social Affairs, Foreign Affairs, Defense, North Korea, Science, Diplomatic Circuit, Education"),
    Top("Business", "business", "Companies, markets and the money in your pocket.", "#17604f",
        "Industry, Technology, Transport, Retail, Finance, Economy, Market, Money"),
    Top("Life&Style", "life-style", "How Korea eats, dresses, travels and spends its free days.", "#8a6410",
        "Culture, Travel, Fashion, Food & Beverage, Books, People, Expat Living, Arts & Design, Health"),
    Top("Entertainment", "entertainment", "Screens and stages, and those who stand on them.", "#7d2c66",
        "Film, Television, Music, Theater, K-pop"),
    Top("Sports", "sports", "Results, and the people behind them.", "#b1470e", "Soccer, Baseball, Golf, More Sports"),
    Top("World", "world", "What happens elsewhere, and why it matters here.", "#116c88",
        "World News, World Business, Asia News Network"),
    Top("Opinion", "opinion", "The paper’s view, and the views of others.", "#96281b", "Editorial, Viewpoints"),
    Top("English Eye", "english-eye", "For those who learn English with the news.", "#55509a", "Podcast, English Cafe"),
    Top("Weekender", "weekender", "Long reads for slow mornings.", "#5b6a1f"),
)


def entries() -> list[dict]:
    """The tree in the shape that `load_sections` reads from a JSON file."""
    return [
        {
            "name": top.name,
            "slug": top.slug,
            "description": top.description,
            "colour": top.colour,
            "children": [
                {"name": name, "slug": slugify(name)} for name in top.children.split(", ") if name
            ],
        }
        for top in TREE
    ]
