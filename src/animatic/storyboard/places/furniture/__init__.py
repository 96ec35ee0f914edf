"""Things that furnish rooms. Every function returns how to draw it around a middle on the floor, in metres."""
