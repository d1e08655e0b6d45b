"""The types hold for pyright too; `./test` asks mypy."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1]


def test_pyright_finds_no_error() -> None:
    # It may lie beside the interpreter.
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    pyright = shutil.which("pyright", path=path)
    if pyright is None:
        pytest.skip("there is no pyright; `pip install pyright` installs it")
    command = [pyright, "--pythonpath", sys.executable]
    result = subprocess.run(command, cwd=PACKAGE, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
