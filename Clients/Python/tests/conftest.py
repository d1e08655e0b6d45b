"""A daemon on a temporary archive, for the tests that need a real one."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from newswire import Client, read_pages

ROOT = Path(__file__).resolve().parents[3]
SAMPLES = Path(__file__).parent / "samples"


def program(name: str) -> str:
    """One of the programs built in this checkout; $NEWSWIRED may name the daemon's, and the others lie beside it."""
    folders = [ROOT / ".build" / kind for kind in ("debug", "release")]
    if daemon := os.environ.get("NEWSWIRED"):
        if name == "newswired":
            return daemon
        folders = [Path(daemon).parent]
    found = [path for folder in folders if (path := folder / name).exists()]
    if not found:
        pytest.fail(f"there is no {name}; build it with `swift build`, or name the daemon's path in NEWSWIRED")
    return str(max(found, key=lambda path: path.stat().st_mtime))


class Daemon:
    """A daemon, to be started and stopped any number of times on one archive."""

    def __init__(self, folder: Path) -> None:
        self.socket = folder / "run" / "newswire.sock"
        self._archive = folder / "archive"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [program("newswired"), "--archive", str(self._archive), "--socket", str(self.socket)]
        self._process = subprocess.Popen(command)
        with Client(self.socket, wait=120) as client:
            client.check_health()

    def stop(self) -> int:
        """Returns its exit status."""
        assert self._process is not None
        self._process.terminate()
        return self._process.wait(120)

    def kill(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.wait()


@pytest.fixture
def daemon(tmp_path: Path) -> Iterator[Daemon]:
    """A daemon whose archive is empty."""
    daemon = Daemon(tmp_path)
    daemon.start()
    yield daemon
    daemon.kill()


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The socket of a daemon that has the samples, and which tests leave as it is."""
    daemon = Daemon(tmp_path_factory.mktemp("daemon"))
    daemon.start()
    with Client(daemon.socket) as client:
        client.import_pages(read_pages([SAMPLES / "stories.jsonl", SAMPLES / "page.txt"]))
    yield daemon.socket
    assert daemon.stop() == 0


@pytest.fixture
def daemon_with_samples(daemon: Daemon) -> Path:
    """The socket of a daemon that has the samples, for a test that changes them."""
    with Client(daemon.socket) as client:
        client.import_pages(read_pages([SAMPLES / "stories.jsonl", SAMPLES / "page.txt"]))
    return daemon.socket
