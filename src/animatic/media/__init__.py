"""Where the store and the database meet: every file has a row, every row's file is there, and no other.

A file is stored before its row is committed, because a row must never name a file that isn't there. So that a
process that dies in between leaves nothing behind, its keys are *announced* first: written to the queue of
removals, due in a while. `keep` takes them out again in the transaction of the row.
"""

from animatic.media.keeping import announce, keep
from animatic.media.reconciliation import Reconciliation, reconcile
from animatic.media.removals import remove_due

__all__ = [
    "Reconciliation",
    "announce",
    "keep",
    "reconcile",
    "remove_due",
]
