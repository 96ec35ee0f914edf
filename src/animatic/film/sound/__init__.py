"""The sound of a film: narration, music, a scratch track, and one mix of them.

`plan` says what is to be heard and is light; `production` makes it.
"""
