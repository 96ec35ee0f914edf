"""Two threads and the caller: one draws frames, one encodes them, and the caller watches.

Drawing and encoding both spend their time outside the interpreter's lock. The caller alone reports progress and
asks whether to stop, so that a stop is heard within a tenth of a second whatever the two are busy with.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any, Final, Generic, TypeVar

_T = TypeVar("_T")

WATCH_SECONDS: Final = 0.05
"""How often the caller looks up."""

LEAVE_SECONDS: Final = 0.3
"""How long threads that were told to stop are waited for. One that is inside a long call of a library
ends by itself when that returns; it writes nothing more to its destination."""


class Stopped(Exception):
    """The other side of a channel has gone."""


class Channel(Generic[_T]):
    """A queue with room for a few; closing it wakes everybody who waits."""

    def __init__(self, room: int) -> None:
        self._items: deque[_T] = deque()
        self._room, self._ended, self._closed = room, False, False
        self._changed = threading.Condition()

    def put(self, item: _T) -> None:
        """Add an item when there is room.

        Raises:
            Stopped: the channel was closed.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._closed or len(self._items) < self._room)
            if self._closed:
                raise Stopped
            self._items.append(item)
            self._changed.notify_all()

    def take(self) -> _T | None:
        """The next item, when there is one; None after the last.

        Raises:
            Stopped: the channel was closed.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._items or self._ended)
            if self._closed:
                raise Stopped
            if not self._items:
                return None
            item = self._items.popleft()
            self._changed.notify_all()
            return item

    def end(self) -> None:
        """Say that nothing more is put in."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def close(self) -> None:
        """Drop what is inside and send everybody away."""
        with self._changed:
            self._closed = True
            self._items.clear()
            self._changed.notify_all()

    def __iter__(self) -> Iterator[_T]:
        while (item := self.take()) is not None:
            yield item


class Crew:
    """Threads that work towards one end: the first error of any stops all."""

    def __init__(self, *channels: Channel[Any]) -> None:
        self._channels = channels
        self._threads: list[threading.Thread] = []
        self._left = 0
        self._error: BaseException | None = None
        self._changed = threading.Condition()
        self.stopped = threading.Event()

    def start(self, name: str, work: Callable[[], None]) -> None:
        """Have a thread do some work."""

        def run() -> None:
            try:
                work()
            except Stopped:
                pass
            except BaseException as error:  # noqa: BLE001 - it is raised in the caller's thread
                self._fail(error)
            finally:
                with self._changed:
                    self._left -= 1
                    self._changed.notify_all()

        thread = threading.Thread(target=run, name=f"film-{name}", daemon=True)
        self._threads.append(thread)
        self._left += 1
        thread.start()

    def wait(self, watch: Callable[[], None]) -> None:
        """Until all are done, calling `watch` meanwhile; what it raises stops them.

        Raises:
            BaseException: the first that a thread or `watch` raised.
        """
        try:
            while True:
                with self._changed:
                    done = self._changed.wait_for(self._is_over, WATCH_SECONDS)
                    if self._error:
                        raise self._error
                watch()
                if done:
                    return
        finally:
            self._stop()

    def _is_over(self) -> bool:
        return self._left == 0 or self._error is not None

    def _fail(self, error: BaseException) -> None:
        with self._changed:
            self._error = self._error or error
            self._changed.notify_all()

    def _stop(self) -> None:
        self.stopped.set()
        for channel in self._channels:
            channel.close()
        for thread in self._threads:
            thread.join(LEAVE_SECONDS / len(self._threads))


def stoppable(name: str, work: Callable[[], _T], watch: Callable[[], None]) -> _T:
    """What `work` returns, done in a thread of its own while `watch` is called, which may raise: for work that takes
    long and can't be told to stop. Given up, it ends by itself, and what it returns is dropped."""
    returned: list[_T] = []
    crew = Crew()
    crew.start(name, lambda: returned.append(work()))
    crew.wait(watch)
    return returned[0]
