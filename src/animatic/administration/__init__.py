"""What administrators of an installation see and do: people, conversions, queues, usage. Every act is logged."""
