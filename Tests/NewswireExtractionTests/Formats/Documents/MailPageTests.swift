import NewswireModel
import TestSupport
import Testing

@testable import NewswireExtraction

@Suite("Messages of e-mail")
struct MailPageTests {
  private func page(_ text: String) throws -> ExtractedPage {
    try Extractor().extract(Page(name: "mail.eml", content: Array(text.utf8)))
  }

  private let header = """
    From: "Northshore Desk" <desk@northshore.example>
    To: reader@example.org
    Subject: =?UTF-8?Q?Ferry_returns_=E2=80=93?= =?UTF-8?B?IGFnYWlu?=
    Date: Wed, 01 May 2024 10:15:00 +0200 (CEST)
    MIME-Version: 1.0

    """

  @Test("subject, sender and date are decoded, and the plain part is the text")
  func alternative() throws {
    let page = try page(
      header + """
        Content-Type: multipart/alternative; boundary="b=1"

        A preamble that no reader shows.
        --b=1
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        The ferry between Vassvik and the islands sailed again on Wednes=
        day, its owner said at the caf=E9.

        People waited on the pier.
        --b=1
        Content-Type: text/html; charset=utf-8

        <html><body><p>The ferry in HTML.</p></body></html>
        --b=1--
        """)
    let article = try #require(page.articles.first)
    #expect(article.headline == "Ferry returns – again")
    #expect(article.source == "Northshore Desk")
    #expect(article.published?.seconds == 1_714_551_300)
    #expect(
      article.paragraphs.map(\.text) == [
        "The ferry between Vassvik and the islands sailed again on Wednesday, its owner said at the café.",
        "People waited on the pier.",
      ])
    #expect(page.articles.count == 1)
  }

  @Test("a message in HTML alone gives its paragraphs, and base64 is decoded")
  func html() throws {
    let article = try #require(
      try page(
        header + """
          Content-Type: text/html; charset=utf-8
          Content-Transfer-Encoding: base64

          PHA+VGhlIGZlcnJ5IHNh
          aWxlZCBhZ2Fpbi48L3A+PHA+UGVvcGxlIHdhaXRlZC48L3A+
          """
      ).articles.first)
    #expect(article.paragraphs.map(\.text) == ["The ferry sailed again.", "People waited."])
  }

  @Test("attachments are named, not read")
  func attachments() throws {
    let page = try page(
      header + """
        Content-Type: multipart/mixed; boundary=x

        --x
        Content-Type: text/plain

        The ferry sailed again on Wednesday, its owner said.
        --x
        Content-Type: application/pdf; name="timetable.pdf"
        Content-Disposition: attachment; filename="timetable.pdf"
        Content-Transfer-Encoding: base64

        JVBERi0=
        --x--
        """)
    #expect(page.articles.first?.paragraphs.count == 1)
    #expect(page.notes.map(\.subject) == ["attachment timetable.pdf"])
    #expect(page.notes.map(\.kind) == [.unreadPart])
  }

  @Test("a page that a browser saved is read as the page it was, under its address")
  func savedPage() throws {
    let article = try #require(
      try page(
        """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://northshore.example/ferry
        Subject: Ferry returns
        Date: Wed, 1 May 2024 08:15:00 -0000
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="----M"

        ------M
        Content-Type: text/html
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://northshore.example/ferry

        <!DOCTYPE html><html><body><nav>Home</nav><article><h1>Ferry returns to Vassvik</h1><p>The ferry between Vas=
        svik and the islands sailed again on Wednesday, its owner said to the paper.</p></article></body></html>
        ------M--
        """
      ).articles.first)
    #expect(article.headline == "Ferry returns to Vassvik")
    #expect(article.url == "https://northshore.example/ferry")
    #expect(article.paragraphs.count == 1)
  }

  @Test(
    "messages that are cut off or damaged give what there is",
    arguments: [
      "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nThe ferry sailed.",
      "Content-Type: multipart/mixed; boundary=x\n\n--x\n\n--x\n",
      "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\nThe ferry =ZZ sailed =",
      "Content-Type: multipart/mixed\n\nThe ferry sailed.",
    ])
  func damage(rest: String) throws {
    let page = try page(header + rest)
    #expect(page.articles.map(\.headline) == ["Ferry returns – again"])
  }

  @Test("a text that begins with a word and a colon is no message")
  func otherText() {
    let text =
      "Subject: the ferry returns\n\nThe ferry sailed again on Wednesday, said its owner, who had waited for it."
    #expect(!MailPage.recognises(Array(text.utf8)))
  }
}
