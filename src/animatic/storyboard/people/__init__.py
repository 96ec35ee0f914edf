"""People: who they are, how they hold themselves, what they hold, and how the light falls on them."""
