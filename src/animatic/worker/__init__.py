"""The worker: the process that runs conversions."""
