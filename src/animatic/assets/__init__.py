"""What people bring along for their films: music, scratch tracks, video clips, tables of colours."""
