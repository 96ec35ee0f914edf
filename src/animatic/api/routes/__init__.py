"""The endpoints, one module a feature."""
