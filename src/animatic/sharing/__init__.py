"""Share links: what guests see of a project, and what they say of it."""
