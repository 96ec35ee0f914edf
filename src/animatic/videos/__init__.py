"""Films and clips, and the order and duration of the images in them."""
