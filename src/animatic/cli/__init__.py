"""The command line: typer commands, rich progress."""
