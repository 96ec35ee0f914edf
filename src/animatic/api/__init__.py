"""The HTTP API: FastAPI application, envelope, error mapping, routes."""
