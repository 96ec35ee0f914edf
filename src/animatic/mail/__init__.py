"""E-mail to users: off unless an SMTP server is set."""
