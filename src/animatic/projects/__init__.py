"""Projects, their narrative and their panels."""
