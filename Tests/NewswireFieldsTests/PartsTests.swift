import NewswireCore
import TestSupport
import NewswireModel
import Testing

@testable import NewswireFields

@Suite("The parts of an article")
struct PartsTests {
  @Test(
    "bylines give all authors and no junk",
    arguments: [
      ("By Ida Holm", ["Ida Holm"]),
      ("By Ida Holm and Per Aas", ["Ida Holm", "Per Aas"]),
      ("BY IDA HOLM, PER AAS & NILS BERG", ["Ida Holm", "Per Aas", "Nils Berg"]),
      ("By Ida Holm, Political Correspondent", ["Ida Holm"]),
      ("By Ida Holm in Vassvik and Per Aas in Holmsund", ["Ida Holm", "Per Aas"]),
      ("By Ida Holm | 3 May 2024", ["Ida Holm"]),
      ("Written by Tom Berg, Jr.", ["Tom Berg Jr."]),
      ("By Ida Holm, ida.holm@example.org", ["Ida Holm"]),
      ("By Mohammed al-Sayed and Ana de la Cruz", ["Mohammed al-Sayed", "Ana de la Cruz"]),
      ("By Staff Writer", []),
      ("Posted by Admin", []),
    ])
  func bylines(line: String, authors: [String]) {
    #expect(Byline(line: Array(line.utf8)[...])?.authors ?? [] == authors)
  }

  @Test(
    "all spellings of an agency have one name",
    arguments: [
      (["associated press", "The Associated Press", "AP"], "The Associated Press"),
      (["Agence France-Presse", "AFP"], "AFP"), (["Saudi Press Agency", "SPA"], "SPA"),
    ])
  func agencyNames(spellings: [String], name: String) {
    for spelling in spellings { #expect(Agencies.name(spelling) == name) }
  }

  @Test("an agency in a byline is an agency")
  func agencyByline() {
    #expect(Byline(line: Array("By Reuters Staff".utf8)[...])?.agencies == ["Reuters"])
    #expect(Byline(line: Array("By Ida Holm, Associated Press".utf8)[...])?.agencies == ["The Associated Press"])
  }

  @Test("a sentence that begins with By is no byline")
  func noByline() {
    #expect(
      Byline(line: Array("By Friday the river had risen by two metres and the road was closed.".utf8)[...]) == nil)
    #expect(Byline(line: Array("By the time they came, the boat had sunk".utf8)[...]) == nil)
  }

  @Test(
    "datelines give place and agency",
    arguments: [
      ("DAMASCUS, Syria (AP) — Officials said", "DAMASCUS, Syria", "The Associated Press"),
      ("WASHINGTON/LONDON, June 3 (Reuters) - Officials said", "WASHINGTON/LONDON", "Reuters"),
      ("SANTA ANA, Calif. – The office said", "SANTA ANA, Calif.", ""),
      ("Paris (AFP) - The minister said", "Paris", "AFP"),
      ("(Dallas, Texas) – On Wednesday", "Dallas, Texas", ""),
      ("HONOLULU (AP) _ A senator says", "HONOLULU", "The Associated Press"),
    ])
  func datelines(text: String, place: String, agency: String) {
    let dateline = Dateline(Array(text.utf8)[...])
    #expect(dateline?.place == place)
    #expect(dateline?.agency == agency)
  }

  @Test(
    "what merely begins with capitals or has a dash is no dateline",
    arguments: [
      "Officials said on Monday - after a long wait - that it was over.", "UPDATE - The road is open.",
      "The minister — who had been away — said so.", "A well-known man died.",
    ])
  func noDateline(text: String) {
    #expect(Dateline(Array(text.utf8)[...]) == nil)
  }

  @Test(
    "credits are parted from captions",
    arguments: [
      ("A boat leaves. (Ida Holm/Northshore Press via AP)", "A boat leaves.", "Ida Holm/Northshore Press via AP"),
      ("A boat leaves [Handout]", "A boat leaves", ""),
      ("PHOTO: .", "", "."),
      ("A boat leaves the harbour [Handout/Reuters]", "A boat leaves the harbour", "Handout/Reuters"),
      ("A boat leaves the harbour. Photo: Ida Holm", "A boat leaves the harbour.", "Ida Holm"),
      (
        "A boat leaves the harbour on Sunday. REUTERS/Ida Holm", "A boat leaves the harbour on Sunday.",
        "REUTERS/Ida Holm"
      ),
      (
        "FILE PHOTO: A boat leaves the harbour. REUTERS/Ida Holm/File Photo", "A boat leaves the harbour.",
        "REUTERS/Ida Holm/File Photo"
      ),
      (
        "A boat leaves the harbour. Photograph: Ida Holm/Getty Images", "A boat leaves the harbour.",
        "Ida Holm/Getty Images"
      ),
    ])
  func credits(line: String, text: String, credit: String) {
    let split = Credit.split(line)
    if credit.isEmpty {
      #expect(split == nil || split?.caption.credit == "Handout")
    } else {
      #expect(split?.caption.text == text)
      #expect(split?.caption.credit == credit)
    }
  }

  @Test(
    "stated times are read with what is known of them",
    arguments: [
      ("Published: 14 April 2025", 1_744_588_800, TimePrecision.day),
      ("Wednesday, March 11, 2015", 1_426_032_000, .day),
      ("April 14, 2025 9:30 AM EDT", 1_744_637_400, .minute),
      ("14/04/2025", 1_744_588_800, .day),
      ("14.4.2025, 10:30 Uhr", 1_744_588_800, .day),
      ("2025-04-14T09:30:00+02:00", 1_744_615_800, .second),
      ("2025-04-14 09:30:11", 1_744_588_800, .day),
      ("Mon, 14 Apr 2025 09:30:00 GMT", 1_744_623_000, .second),
      ("March 2025", 1_740_787_200, .month),
      ("14 de abril del 2025", 1_744_588_800, .day),
      ("14 AOÛT 2025", 1_755_129_600, .day),
      ("1 März 2025", 1_740_787_200, .day),
    ])
  func times(text: String, seconds: Int64, precision: TimePrecision) {
    #expect(StatedTime(text)?.time == PublicationTime(seconds: seconds, precision: precision, basis: .stated))
  }

  @Test(
    "what gives no day is no stated time",
    arguments: ["on Monday", "04/05/2025", "9:30 AM", "Room 2025", "31 February 2025", ""])
  func noTimes(text: String) {
    #expect(StatedTime(text) == nil)
  }

  @Test(
    "labels in front of headlines are parted",
    arguments: [
      ("EXCLUSIVE: Harbour town bans night fishing", "EXCLUSIVE", "Harbour town bans night fishing"),
      ("Opinion | The harbour needs a lamp", "Opinion", "The harbour needs a lamp"),
      ("UPDATE 1-Storm closes the road", "", ""),
      ("Iran: What the deal would mean", "", ""),
    ])
  func labels(line: String, label: String, headline: String) {
    let split = HeadlineLabel.split(line)
    #expect(split?.label ?? "" == label)
    #expect(split?.headline ?? "" == headline)
  }
}
