"""What a change of words tells: whether a name, a figure, a date or a quotation is another than before. Pure."""
