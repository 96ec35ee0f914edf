"""Who somebody is: session tokens of Clerk or of ourselves, passwords, login sessions, one-time links."""
