"""Settings: every variable of the environment, once."""
