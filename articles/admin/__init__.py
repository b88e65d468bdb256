"""The newsroom's pages of stories. Django looks here for what to register."""

from articles.admin import people, record, story

__all__ = ["people", "record", "story"]
