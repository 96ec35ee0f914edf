"""Credit periods: month after month from an anchor, exact at the ends of months."""

from calendar import monthrange
from datetime import datetime


def add_months(anchor: datetime, months: int) -> datetime:
    """The same day and time so many months later; the month's last day if it hasn't that day.

    Counted from the anchor, not from the month before: the 31st of January, the 28th of February, the 31st of March.
    """
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    return anchor.replace(year=year, month=month + 1, day=min(anchor.day, monthrange(year, month + 1)[1]))


def period_start(anchor: datetime, now: datetime) -> datetime:
    """When the period began that `now` is in; the anchor itself if now is earlier."""
    return add_months(anchor, _months(anchor, now))


def next_reset(anchor: datetime, now: datetime) -> datetime:
    """When the period ends that `now` is in."""
    return add_months(anchor, _months(anchor, now) + 1)


def _months(anchor: datetime, now: datetime) -> int:
    months = (now.year - anchor.year) * 12 + now.month - anchor.month
    if add_months(anchor, months) > now:
        months -= 1
    return max(0, months)
