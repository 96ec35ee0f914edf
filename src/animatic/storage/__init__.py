"""The object store: stored files by key, in a local folder or an S3 bucket."""

from animatic.storage.keys import StorageKey, check_key, run_key, upload_key
from animatic.storage.store import Listed, Source, Store, StoredFile, open_store

__all__ = [
    "Listed",
    "Source",
    "StorageKey",
    "Store",
    "StoredFile",
    "check_key",
    "open_store",
    "run_key",
    "upload_key",
]
