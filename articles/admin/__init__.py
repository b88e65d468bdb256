"""The newsroom's pages of stories. Django looks here for what to register."""

from articles.admin import people, pictures, record, story

__all__ = ["people", "pictures", "record", "story"]
