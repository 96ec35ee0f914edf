"""Numbers for Prometheus: how requests went in this process, and how the queues of the installation stand.

Labels are bounded: routes by their templates, methods and statuses by what HTTP has; never ids, users or addresses.
"""

import ipaddress
import math
import secrets
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

from animatic.administration.health import QueueHealth
from animatic.config import Settings

CONTENT_TYPE: Final = CONTENT_TYPE_LATEST
_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_SECONDS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """The numbers of one process, in a registry of their own."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        self._requests = Counter(
            "animatic_http_requests",
            "Requests answered by this process; status 0: the connection broke.",
            ["method", "route", "status"],
            registry=registry,
        )
        self._seconds = Histogram(
            "animatic_http_request_seconds",
            "Time from a request's first byte to its answer's last; event streams don't count.",
            ["route"],
            buckets=_SECONDS,
            registry=registry,
        )
        self._database = Gauge("animatic_database_up", "1 if the database answers.", registry=registry)
        self._workers = Gauge(
            "animatic_workers",
            "Loops of workers that are alive, in the whole installation: one for each queue that a worker serves.",
            registry=registry,
        )
        self._conversions = Gauge(
            "animatic_conversions",
            "Conversions that are open, and that ended within a day.",
            ["state"],
            registry=registry,
        )
        self._jobs = Gauge(
            "animatic_queue_jobs", "Jobs in the queues.", ["queue", "state"], registry=registry
        )
        self._oldest = Gauge(
            "animatic_queue_oldest_wait_seconds",
            "How long the job that waits the longest has been there.",
            ["queue"],
            registry=registry,
        )
        self._outbox = Gauge(
            "animatic_outbox", "What has to leave, or couldn't.", ["kind"], registry=registry
        )

    def observe(self, method: str, route: str, status: int, seconds: float) -> None:
        """Note how a request went."""
        known = method if method in _METHODS else "other"
        self._requests.labels(known, route, str(status)).inc()
        if not route.endswith("/events"):
            self._seconds.labels(route).observe(seconds)

    def note(self, health: QueueHealth | None) -> None:
        """Note how the queues stand; None: the database doesn't answer."""
        self._database.set(health is not None)
        for gauge in (self._conversions, self._jobs, self._oldest, self._outbox):
            gauge.clear()  # what isn't there any more must not stay
        if health is None:
            self._workers.set(math.nan)  # a number without labels can't be taken out
            return
        self._workers.set(health.workers)
        for state, count in {
            "waiting": health.conversions_waiting,
            "running": health.conversions_running,
            "completed_last_day": health.completed,
            "failed_last_day": health.failed,
        }.items():
            self._conversions.labels(state).set(count)
        for queue in health.queues:
            self._jobs.labels(queue.name, "waiting").set(queue.waiting)
            self._jobs.labels(queue.name, "postponed").set(queue.postponed)
            self._jobs.labels(queue.name, "running").set(queue.running)
            self._oldest.labels(queue.name).set(queue.oldest_wait_seconds or 0)
        for kind, count in {
            "mails_waiting": health.outboxes.mails_waiting,
            "mails_failed": health.outboxes.mails_failed,
            "webhooks_waiting": health.outboxes.webhooks_waiting,
            "files_to_remove": health.outboxes.files_to_remove,
        }.items():
            self._outbox.labels(kind).set(count)

    def text(self) -> bytes:
        """All of them, as Prometheus reads them."""
        return generate_latest(self._registry)


def may_read(settings: Settings, client: str | None, authorization: str) -> bool:
    """Whether whoever calls from this address, with this header, may read the numbers.

    With a token set: whoever has it. Without: this machine itself, if the server listens on loopback alone.
    """
    if settings.metrics_token is not None:
        wanted = f"Bearer {settings.metrics_token.get_secret_value()}"
        return secrets.compare_digest(authorization.encode(), wanted.encode())
    return settings.is_loopback and _is_here(client)


def _is_here(client: str | None) -> bool:
    try:
        return ipaddress.ip_address(client or "").is_loopback
    except ValueError:
        return False
