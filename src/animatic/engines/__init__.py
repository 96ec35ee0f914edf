"""What performs a conversion."""
