"""The film renderer: timeline to video."""
