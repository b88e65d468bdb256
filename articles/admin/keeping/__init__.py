"""What is typed and not saved yet: kept on the server at every pause, brought back, and who else has the story open."""
