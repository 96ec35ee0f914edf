from itertools import pairwise
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from animatic.versions.comparison import COMPARED, Difference, compare
from animatic.versions.content import VersionPanel


def panel(number: int, **fields: object) -> VersionPanel:
    values: dict[str, object] = {
        "id": UUID(int=number), "number": str(number), "scene_heading": "", "action": "", "dialogue": [], "notes": "",
        "prompt": "", "duration_ms": 1000, "duration_locked": False, "move": "static", "easing": "linear",
        "move_strength": 10.0, "move_from": None, "move_to": None, "transition": "cut", "transition_ms": 0,
        "image_id": None, "stale": False, "source_hash": None, "source_key": None,
    }  # fmt: skip
    return VersionPanel.model_validate(values | fields)


def board(numbers: list[int]) -> list[VersionPanel]:
    return [panel(number) for number in numbers]


orders = st.lists(st.integers(1, 12), unique=True, max_size=12)


class TestCompare:
    @given(orders, orders)
    def test_every_panel_of_both_is_in_it_once(self, before: list[int], after: list[int]) -> None:
        found = compare(board(before), board(after))
        named = [(one.after or one.before).id.int for one in found if one.after or one.before]
        assert sorted(named) == sorted({*before, *after})
        assert [one.after.id.int for one in found if one.after] == after
        assert {one.before.id.int for one in found if one.kind is Difference.REMOVED and one.before} == {
            number for number in before if number not in after
        }
        assert {one.kind for one in found} <= {Difference.SAME, Difference.ADDED, Difference.REMOVED}

    @given(orders, orders)
    def test_what_is_not_moved_stands_in_its_old_order(self, before: list[int], after: list[int]) -> None:
        found = compare(board(before), board(after))
        staying = [
            before.index(one.after.id.int) for one in found if one.after and one.before and not one.moved
        ]
        assert all(earlier < later for earlier, later in pairwise(staying))

    def test_one_that_is_carried_to_the_front_is_the_only_one_moved(self) -> None:
        found = compare(board([1, 2, 3, 4]), board([4, 1, 2, 3]))
        assert [one.moved for one in found] == [True, False, False, False]

    def test_a_removed_one_stands_behind_what_it_followed(self) -> None:
        found = compare(board([1, 2, 3]), board([3, 1]))
        assert [(one.kind, (one.after or one.before)) for one in found] == [
            (Difference.SAME, panel(3)),
            (Difference.SAME, panel(1)),
            (Difference.REMOVED, panel(2)),
        ]

    def test_names_what_differs(self) -> None:
        (found,) = compare([panel(1)], [panel(1, action="Rain.", duration_ms=2000, stale=True)])
        assert (found.kind, found.fields) == (Difference.CHANGED, ("action", "duration_ms"))

    def test_bookkeeping_is_no_difference(self) -> None:
        (found,) = compare([panel(1)], [panel(1, stale=True, source_hash="x", duration_locked=True)])
        assert found.kind is Difference.SAME
        assert {"stale", "source_hash", "duration_locked"}.isdisjoint(COMPARED)
