"""The queue: jobs in PostgreSQL, enqueued in the caller's transaction, fetched in fair turns."""
