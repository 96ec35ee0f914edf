"""What spans features: whole projects, duplication, purge, exports."""
