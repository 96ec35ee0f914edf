"""Array kernels that artist, renderer and image edits share."""
