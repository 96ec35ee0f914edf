"""Users, API keys, tiers and credits."""
