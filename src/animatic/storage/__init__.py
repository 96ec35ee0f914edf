"""The object store: a local folder or S3."""
