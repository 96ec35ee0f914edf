"""Captions: cues in time (`cues`), as WebVTT and SRT (`formats`), or burned into the picture (`burn`)."""
