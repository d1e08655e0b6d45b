from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from newswire import Page, Record, read_pages
from newswire._wire import frames
from newswire.pages import ImportOptions, requests


def test_a_file_is_a_page(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(b"a\r\nb\n")
    name = str(tmp_path / "page.txt")
    assert list(read_pages([name])) == [Page(b"a\r\nb\n", name)]


@pytest.mark.parametrize("compress", [bytes, gzip.compress])
def test_a_line_of_json_lines_is_a_page_with_its_place(tmp_path: Path, compress: type[bytes]) -> None:
    path = tmp_path / ("stories.jsonl" + (".gz" if compress is not bytes else ""))
    path.write_bytes(compress(b'{"a":1}\n\n  {"b":2} \r\n{"c":3}'))
    assert list(read_pages([path])) == [
        Page(b'{"a":1}', str(path), Record(1, 0)),
        Page(b'{"b":2}', str(path), Record(2, 11)),
        Page(b'{"c":3}', str(path), Record(3, 21)),
    ]


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        list(read_pages([tmp_path / "none"]))


def test_an_empty_page_is_one_message() -> None:
    messages = requests(Page(b"", "empty"), ImportOptions(False, {}))
    assert [(r.page, r.content, r.continues) for r in messages] == [("empty", b"", False)]


def test_messages_of_the_largest_pages_and_names_fit_a_frame() -> None:
    page = Page(bytes(9 << 20), "n" * 4096, Record((1 << 63) - 1, (1 << 63) - 1))
    fields = {"headline": "m" * 256, "text": "m" * 256}
    sizes = [len(request.SerializeToString()) for request in requests(page, ImportOptions(True, fields))]
    assert len(sizes) == 3 and max(sizes) <= frames.MAX_MESSAGE
