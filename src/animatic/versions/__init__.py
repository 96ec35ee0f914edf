"""Named snapshots of storyboards: made, compared, brought back."""
