"""What is a person's own: all of it as an archive, and all of it gone."""
