import NewswireModel
import TestSupport
import Testing

@testable import NewswireExtraction

@Suite("Exports of databases of news")
struct DatabaseExportTests {
  private func articles(_ text: String) throws -> [Article] {
    try Extractor().extract(Page(name: "export.txt", content: Array(text.utf8))).articles
  }

  private let day = PublicationTime(seconds: 1_714_521_600, precision: .day, basis: .metadata)

  @Test("records of Factiva are parted at their document numbers, and have the fields of their codes")
  func factiva() throws {
    let text = """
      SE Local news
      HD Ferry returns to
      Vassvik after nine months
      BY Ida Holm
      WC 54 words
      PD 1 May 2024
      SN Northshore Courier
      LA English
      CY (c) 2024 Northshore Courier
      LP 
      The ferry between Vassvik and the islands sailed again on Wednesday, its owner said.
      TD 
      "People waited on the pier," said Per Aas, the skipper.
      AN Document NSC0000020240501ek5100001
      Document NSC0000020240501ek5100001

      HD Second story
      PD 1 May 2024
      SN Northshore Courier
      LP
      The council voted on Tuesday.
      """
    let articles = try articles(text)
    #expect(articles.map(\.headline) == ["Ferry returns to Vassvik after nine months", "Second story"])
    #expect(articles.first?.bylines == ["Ida Holm"])
    #expect(articles.first?.source == "Northshore Courier")
    #expect(articles.first?.published == day)
    #expect(articles.first?.language == "en")
    #expect(
      articles.first?.paragraphs.map(\.text) == [
        "The ferry between Vassvik and the islands sailed again on Wednesday, its owner said.",
        "\"People waited on the pier,\" said Per Aas, the skipper.",
      ])
    #expect(articles.last?.paragraphs.map(\.text) == ["The council voted on Tuesday."])
  }

  @Test("records of Nexis have headline, source and day above their fields, and end at their mark")
  func nexis() throws {
    let record = """
      Ferry returns to Vassvik after nine months

      Northshore Courier

      May 1, 2024 Wednesday

      Copyright 2024 Northshore Courier All Rights Reserved

      Section: LOCAL; Pg. 3
      Length: 54 words
      Byline: Ida Holm

      Body

      The ferry between Vassvik and the islands sailed again on Wednesday, its owner said.

      Why: the engine was new.

      Graphic

      The ferry at the pier.

      Load-Date: May 2, 2024

      End of Document

      """
    let articles = try articles(record + record)
    #expect(articles.count == 2)
    let article = try #require(articles.first)
    #expect(article.headline == "Ferry returns to Vassvik after nine months")
    #expect(article.source == "Northshore Courier")
    #expect(article.published == day)
    #expect(article.bylines == ["Ida Holm"])
    #expect(article.labels == ["LOCAL"])
    #expect(article.captions.map(\.text) == ["The ferry at the pier."])
    #expect(article.paragraphs.count == 2)
    #expect(article.paragraphs.last?.text == "Why: the engine was new.")
  }

  @Test("records of LexisNexis have labels in capitals, and are parted at their numbers")
  func lexis() throws {
    let text = """
      1 of 2 DOCUMENTS

      Northshore Courier

      May 1, 2024 Wednesday

      Ferry returns to Vassvik

      BYLINE: Ida Holm
      SECTION: LOCAL; Pg. 3
      LENGTH: 54 words

      The ferry between Vassvik and the islands sailed again on Wednesday.

      LOAD-DATE: May 2, 2024
      Copyright 2024 Northshore Courier

      2 of 2 DOCUMENTS

      Northshore Courier

      May 1, 2024 Wednesday

      HEADLINE: Council votes
      LENGTH: 12 words

      The council voted on Tuesday.
      LOAD-DATE: May 2, 2024
      """
    let articles = try articles(text)
    #expect(articles.count == 2)
    #expect(articles.first?.bylines == ["Ida Holm"])
    #expect(articles.first?.published == day)
    #expect(
      articles.first?.paragraphs.map(\.text)
        == ["The ferry between Vassvik and the islands sailed again on Wednesday."])
    #expect(articles.last?.headline == "Council votes")
    #expect(articles.last?.source == "Northshore Courier")
  }

  @Test("records of ProQuest have labels, and a full text of paragraphs")
  func proquest() throws {
    let text = """
      ____________________________________________________________
      Document 1 of 1

      Ferry returns to Vassvik

      Author: Holm, Ida

      Publication info: Northshore Courier ; Vassvik [Vassvik]. 01 May 2024: 3.

      Abstract: The ferry sails again.

      Full text: The ferry between Vassvik and the islands sailed again on Wednesday.

      People waited on the pier.

      Title: Ferry returns to Vassvik

      Publication title: Northshore Courier

      Publication date: May 1, 2024

      Language of publication: English
      """
    let article = try #require(try articles(text).first)
    #expect(article.headline == "Ferry returns to Vassvik")
    #expect(article.bylines == ["Ida Holm"])
    #expect(article.source == "Northshore Courier")
    #expect(article.published == day)
    #expect(
      article.paragraphs.map(\.text) == [
        "The ferry between Vassvik and the islands sailed again on Wednesday.", "People waited on the pier.",
      ])
  }

  @Test("RIS has a tag a line, and each record ends with its own")
  func ris() throws {
    let text = """
      TY  - NEWS
      TI  - Ferry returns to Vassvik
      AU  - Holm, Ida
      AU  - Aas, Per
      T2  - Northshore Courier
      DA  - 2024/05/01
      UR  - https://northshore.example/ferry
      AB  - The ferry sails again.
      KW  - ferries
      ER  -

      TY  - NEWS
      TI  - Council votes
      ER  -
      """
    let articles = try articles(text)
    #expect(articles.map(\.headline) == ["Ferry returns to Vassvik", "Council votes"])
    #expect(articles.first?.bylines == ["Ida Holm", "Per Aas"])
    #expect(articles.first?.published == day)
    #expect(articles.first?.url == "https://northshore.example/ferry")
    #expect(articles.first?.labels == ["ferries"])
    #expect(articles.first?.paragraphs.map(\.text) == ["The ferry sails again."])
  }

  @Test(
    "a page of news that speaks of lengths and bodies is no export",
    arguments: [
      "Body found in harbour\n\nPolice found a body in the harbour of Vassvik on Monday, they said.\n\nLength: the boat is ten metres long.",
      "HD screens get cheaper\n\nPrices of screens fell in April, shops said on Monday, and may fall again in the summer.",
    ])
  func otherText(text: String) {
    #expect(DatabaseExport.kind(of: Array(text.utf8)) == nil)
  }
}
