"""What floor 2 tells in the transaction in which it writes editions; found by its name."""

from newsroom.search import documents


def written(editions: list[dict]) -> None:
    """New editions, or some whose words were rendered anew: dicts by column, with `pk`."""
    documents.put(editions)


def changed(editions: list[int]) -> None:
    """The words of these editions (by number) are others than before."""
    documents.again(editions)


def over(editions: list[int]) -> None:
    """These editions (by number) are past, or are about to be deleted."""
    documents.take_out(editions)
