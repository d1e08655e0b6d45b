"""The committed messages are what Protos/ says, and get along with others."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1]


def test_the_messages_are_fresh(tmp_path: Path) -> None:
    if shutil.which("protoc") is None:
        pytest.skip("there is no protoc")
    version = subprocess.run(["protoc", "--version"], capture_output=True, text=True, check=True).stdout
    if not version.startswith("libprotoc 3.21."):
        pytest.skip(f"{version.strip()} is not the version that generate is for")
    # The plugin lies beside the interpreter.
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    subprocess.run([PACKAGE / "generate", tmp_path], check=True, env={**os.environ, "PATH": path})
    source = PACKAGE / "src" / "newswire"
    fresh = {file.relative_to(tmp_path): file.read_text() for file in tmp_path.rglob("*_pb2.py*")}
    committed = {file.relative_to(source): file.read_text() for file in source.rglob("*_pb2.py*") if file.suffix != ".pyc"}
    assert fresh.keys() == committed.keys()
    stale = [str(name) for name in fresh if fresh[name] != committed[name]]
    assert not stale, "run ./generate"


def test_another_package_may_bring_the_same_messages() -> None:
    """As grpcio-health-checking and googleapis-common-protos do."""
    program = """
from google.protobuf import descriptor_pb2, descriptor_pool
for package, message in [("grpc.health.v1", "HealthCheckRequest"), ("ttrpc.v1", "Request")]:
    file = descriptor_pb2.FileDescriptorProto(name=f"of/another/{message}.proto", package=package, syntax="proto3")
    file.message_type.add(name=message)
    descriptor_pool.Default().AddSerializedFile(file.SerializeToString())
import newswire
"""
    subprocess.run([sys.executable, "-c", program], check=True)
