"""The examples, and those of the README, as their readers run them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import SAMPLES

FOLDER = Path(__file__).parents[1]


def run(archive: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"NEWSWIRE_SOCKET": str(archive)}
    return subprocess.run([sys.executable, *command], env=environment, capture_output=True, text=True, cwd=SAMPLES)


def example(archive: Path, name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run(archive, str(FOLDER / "examples" / name), *arguments)


def test_search_prints_what_is_found(archive: Path) -> None:
    result = example(archive, "search.py", "tram")
    assert result.returncode == 0, result.stderr
    assert "Council Approves Tram Line" in result.stdout


def test_coverage_draws_a_timeline_and_counts_names(archive: Path) -> None:
    result = example(archive, "coverage.py", "tram")
    assert result.returncode == 0, result.stderr
    assert re.search(r"^2025-03 +1 +\d+\.\d% +#+$", result.stdout, re.MULTILINE), result.stdout
    assert "\nperson\n" in result.stdout and "Lindqvist" in result.stdout
    assert example(archive, "coverage.py", "nothingofthekind").returncode == 1


def test_quotes_writes_csv(archive: Path) -> None:
    result = example(archive, "quotes.py", "Lindqvist")
    assert result.returncode == 0, result.stderr
    [head, *rows] = result.stdout.splitlines()
    assert head == "date,source,speaker,cue,text,article"
    assert any("lay the first rails" in row for row in rows)


@pytest.mark.parametrize("number", range(3))
def test_the_readme_runs(daemon_with_samples: Path, number: int) -> None:
    programs = re.findall(r"```python\n(.*?)```", (FOLDER / "README.md").read_text(), re.DOTALL)
    assert len(programs) == 3
    if "to_pandas" in programs[number]:
        pytest.importorskip("pandas")
    # Its files are ours.
    program = programs[number].replace('["page.txt", "news.jsonl.gz"]', '["page.txt", "stories.jsonl"]')
    result = run(daemon_with_samples, "-c", program)
    assert result.returncode == 0, result.stderr
