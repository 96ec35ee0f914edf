"""fal: hosted models behind one queue, each described by data: see `endpoint` and `known.toml`."""
