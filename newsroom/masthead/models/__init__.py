"""What the paper says about itself: its facts, its standing pages, its promos."""

from newsroom.masthead.models.paper import AreaEditor, Masthead, SisterSite
from newsroom.masthead.models.promo import Promo
from newsroom.masthead.models.standing import StandingPage

__all__ = ["AreaEditor", "Masthead", "Promo", "SisterSite", "StandingPage"]
