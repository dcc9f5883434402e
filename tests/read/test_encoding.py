"""Which letters come out of which bytes."""

from __future__ import annotations

import codecs

import pytest

from tawatur.read.encoding import NotText, declared, decode

TEXT = "أعلن وزير الخارجية في القاهرة أن الاجتماع سيعقد يوم الاثنين، وأن الوفد وصل إلى المدينة.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256", "iso-8859-6"])
def test_reads_the_encodings_of_arabic_news_undeclared(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_reads_utf_16_without_a_mark(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1256">',
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">',
        '<?xml version="1.0" encoding="windows-1256"?>',
    ],
)
def test_believes_a_declaration(head: str) -> None:
    page = head + "<p>لا</p>"
    assert decode(page.encode("windows-1256")).text == page


def test_valid_utf_8_beats_a_wrong_declaration() -> None:
    page = '<meta charset="windows-1256"><p>وزير</p>'
    assert decode(page.encode("utf-8")).text == page


def test_one_damaged_byte_does_not_lose_the_page() -> None:
    data = TEXT.encode("utf-8") * 3
    text = decode(data[:40] + b"\xff" + data[41:]).text
    assert "الاثنين" in text
    assert text.count("\ufffd") <= 2


def test_line_breaks_and_marks_inside_stay() -> None:
    text = "\u202bعاجل\u202c\r\n\r\nقال\u200f"
    assert decode(codecs.BOM_UTF8 + text.encode("utf-8")).text == text


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 9, b"\x7fELF\x02\x01\x01\0\0\0" * 40])
def test_binary_is_no_text(data: bytes) -> None:
    with pytest.raises(NotText):
        decode(data)


def test_an_unknown_declaration_is_none() -> None:
    assert declared(b'<meta charset="klingon-8">') is None
    assert declared(b"<p>no declaration</p>") is None
