from django.test import Client

from sameside.web.ui import worker


def test_the_worker_takes_in_each_part_under_its_own_address() -> None:
    lines = worker.script().splitlines()
    assert len(lines) == len(worker.PARTS)
    assert all(line.startswith('importScripts("/static/') for line in lines)


def test_it_lies_at_the_root_for_anybody(db: None) -> None:
    answer = Client().get("/worker.js")
    assert answer["content-type"].startswith("text/javascript")
    assert b"reminders/js/worker" in answer.content
