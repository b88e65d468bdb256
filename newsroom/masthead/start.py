"""What `setup` asks of this room: found by its name."""

from newsroom.masthead.pages import lay_out as lay_out_pages


def lay_out(*, name: str) -> None:
    """Make the masthead of the paper called `name`, and the standing pages to fill; leave what is there."""
    lay_out_pages(title=name)
