"""What is told of a database that doesn't answer."""

import math

from prometheus_client.parser import text_string_to_metric_families

from animatic.administration.health import Outboxes, QueueHealth, QueueState
from animatic.api.metrics import Metrics

HEALTH = QueueHealth(
    queues=[QueueState("images", waiting=3, postponed=0, running=1, oldest_wait_seconds=2.0)],
    workers=4,
    conversions_waiting=3,
    conversions_running=1,
    completed=7,
    failed=0,
    median_seconds=1.5,
    outboxes=Outboxes(mails_waiting=0, mails_failed=0, webhooks_waiting=0, files_to_remove=0),
)


def numbers(metrics: Metrics) -> dict[str, list[float]]:
    return {
        family.name: [sample.value for sample in family.samples]
        for family in text_string_to_metric_families(metrics.text().decode())
    }


def test_nothing_stays_of_what_it_said_before() -> None:
    metrics = Metrics()
    metrics.note(HEALTH)
    assert numbers(metrics)["animatic_workers"] == [4]
    metrics.note(None)
    told = numbers(metrics)
    assert told["animatic_database_up"] == [0]
    (workers,) = told["animatic_workers"]
    assert math.isnan(workers)  # neither four nor none
    for name in ("animatic_conversions", "animatic_queue_jobs", "animatic_outbox"):
        assert told.get(name, []) == []
    metrics.note(HEALTH)
    assert numbers(metrics)["animatic_workers"] == [4]
