"""Built places under the open sky."""
