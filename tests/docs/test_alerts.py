"""The alert rules for Prometheus: of metrics that there are, each with what to do, and each tried by promtool."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.telemetry import Telemetry

DOCS = Path(__file__).parents[2] / "docs"
RULES, TRIALS = DOCS / "examples" / "prometheus-alerts.yml", DOCS / "examples" / "prometheus-alerts-test.yml"
PROMTOOL = shutil.which("promtool")
ALERTS = re.findall(r"- alert: (\w+)\n +expr: (.+)", RULES.read_text("utf-8"))


def test_each_alert_has_a_heading_of_its_own_and_what_to_do() -> None:
    page = (DOCS / "tasks" / "alerts.md").read_text("utf-8")
    told = re.findall(r"^## (Qmas\w+)\n(.*?)(?=^## |\Z)", page, re.DOTALL | re.MULTILINE)
    assert [name for name, _ in told] == [name for name, _ in ALERTS]
    assert [name for name, text in told if "\n1. " not in text] == []


def test_each_alert_is_of_metrics_that_there_are() -> None:
    told = Telemetry().exposition().decode()
    families = set(re.findall(r"^# TYPE (\w+)", told, re.MULTILINE))
    asked = {name for _, expression in ALERTS for name in re.findall(r"\bqmas_\w+", expression)}
    assert asked - families == set()
    assert len(asked) >= len(ALERTS)


def test_each_alert_is_tried_where_it_fires_and_where_it_is_silent() -> None:
    trials = TRIALS.read_text("utf-8")
    for name, _ in ALERTS:
        assert f"{{eval_time: 60m, alertname: {name}}}" in trials
        assert re.search(rf"alertname: {name}\n +exp_alerts:", trials)


@pytest.mark.skipif(PROMTOOL is None, reason="no promtool found (Debian: apt-get install prometheus)")
def test_the_rules_pass_their_trials() -> None:
    assert PROMTOOL is not None
    for command in ("check", "test"):
        file = RULES if command == "check" else TRIALS
        done = subprocess.run([PROMTOOL, command, "rules", file], capture_output=True, text=True, check=False)  # noqa: S603 - our own files
        assert done.returncode == 0, done.stdout + done.stderr
