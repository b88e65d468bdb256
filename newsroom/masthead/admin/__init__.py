"""The masthead, the standing pages and the promos in the admin. Django looks here for what to register."""

from newsroom.masthead.admin import pages, paper, promos

__all__ = ["pages", "paper", "promos"]
