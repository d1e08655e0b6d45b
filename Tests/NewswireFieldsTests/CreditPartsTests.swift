import TestSupport
import NewswireModel
import Testing

@testable import NewswireFields

@Suite("Parts of credits") struct CreditPartsTests {
  @Test(
    "a credit says who took the picture, how it came and who passes it on",
    arguments: [
      ("REUTERS/Ida Holm", "Ida Holm", "", "REUTERS"),
      ("REUTERS/Ida Holm/File Photo", "Ida Holm", "File Photo", "REUTERS"),
      ("AP Photo/Ida Holm", "Ida Holm", "", "AP"),
      ("AP Photo/Ida Holm, File", "Ida Holm", "File", "AP"),
      ("Photo by Ida Holm/Getty Images", "Ida Holm", "", "Getty Images"),
      ("Ida Holm | Northshore Press", "Ida Holm", "", "Northshore Press"),
      ("Ida Holm – AFP", "Ida Holm", "", "AFP"),
      ("Ida Holm/AFP via Getty Images", "Ida Holm", "", "AFP via Getty Images"),
      ("Ida Holm/Pool via AP", "Ida Holm", "Pool", "AP"),
      ("Ida Holm, Reuters", "Ida Holm", "", "Reuters"),
      ("Ida Holm and Jon Berg/Reuters", "Ida Holm and Jon Berg", "", "Reuters"),
      ("Ida Holm for The Harbour Courier", "Ida Holm", "", "The Harbour Courier"),
      ("Handout via Reuters", "", "Handout", "Reuters"),
      ("Handout", "", "Handout", ""),
      ("Holm & Berg/Handout via Reuters", "Holm & Berg", "Handout", "Reuters"),
      ("Ministry of Ports via AP", "Ministry of Ports", "", "AP"),
      ("Courtesy of the Holm family", "", "Courtesy of the Holm family", ""),
      ("© Ida Holm 2024", "Ida Holm", "", ""),
      ("© AFP", "", "", "AFP"),
      ("Copyright 2024 Reuters", "", "", "Reuters"),
      ("Staff photo by Ida Holm", "Ida Holm", "", ""),
      ("AP Photo by Ida Holm", "Ida Holm", "", "AP"),
      ("AP file photo", "", "File photo", "AP"),
      ("Photo: Ida Holm", "Ida Holm", "", ""),
      ("Ida Holm via Instagram", "Ida Holm", "", "Instagram"),
      ("Ida Holm", "Ida Holm", "", ""),
      ("X", "", "", "X"),
      ("", "", "", ""),
    ])
  func parts(credit: String, photographer: String, provision: String, distributor: String) {
    let parts = CreditParts(credit)
    #expect(parts.photographer == photographer)
    #expect(parts.provision == provision)
    #expect(parts.distributor == distributor)
  }

  @Test(
    "a date at the end of a credit is the picture's",
    arguments: [
      ("Ida Holm/Reuters, April 14, 2025", "2025-04-14"), ("Handout via AP, 14 April 2025", "2025-04-14"),
      ("Ida Holm, April 2025", "2025-04"), ("Ida Holm/Reuters", ""),
    ])
  func dates(credit: String, date: String) {
    let parts = CreditParts(credit)
    #expect(parts.date == date)
    #expect(!(parts.photographer + parts.distributor + parts.provision).contains("2025"))
  }

  @Test("a picture from the files is said to be one before its caption")
  func filePhotos() throws {
    var caption = try #require(Credit.split("FILE PHOTO: A boat leaves the harbour. REUTERS/Ida Holm")).caption
    caption.readCredit()
    #expect(caption.provision == "File photo")
    #expect(caption.photographer == "Ida Holm")
    #expect(caption.distributor == "REUTERS")
  }
}
