"""The storyboard artist: text to picture, with depth."""
