import NewswireAnalysis
import Testing

struct NameKeyTests {
  @Test(
    "spellings of one name have one key",
    arguments: [
      ["Sudani", "al-Sudani", "Al Sudani", "Soudani", "AlSudani", "as-Sudani", "AL-SUDANI", "Sudani's", "Sudani’s"],
      ["Sharaa", "al-Shara", "Charaa", "ash-Sharaa", "Shara'a", "Sharaʿa", "al-Sharaa"],
      ["Hezbollah", "Hizbullah", "Hizballah", "Hizbollah", "Ḥizbullāh", "Hezballah"],
      ["Beqaa", "Bekaa", "Beka'a", "Biqaa"],
      ["Qusayr", "Qusair", "al-Qusayr", "Qseir", "Kusayr", "Quseir", "Qoussair"],
      ["Gemayel", "Jumayyil", "Jemayel", "Gemayyel"],
      ["Assad", "al-Assad", "Asad", "al-Asad", "el-Assad"],
      [
        "Gadhafi", "Qaddafi", "Gaddafi", "Kadafi", "Qadhafi", "Khadafy", "Qadhdhafi", "Kaddafi", "Gadafi", "al-Gaddafi",
      ],
      ["Sisi", "el-Sisi", "al-Sisi", "el-Sissi", "Al Sisi"],
      ["Soleimani", "Suleimani", "Sulaymani", "Sulaimani"],
      ["Hussein", "Husayn", "Hossein", "Hussain", "Husain"],
      ["Mohammed", "Muhammad", "Mohamed", "Mohamad", "Muhammed"],
      ["Ahmed", "Ahmad"],
      ["Abdullah", "Abdallah", "Abdulla"],
      ["Yusuf", "Yousef", "Youssef", "Yusef"],
      ["Khaled", "Khalid"], ["Omar", "Umar"], ["Osama", "Usama", "Oussama"], ["Bashir", "Bachir", "Basheer"],
      ["Farouk", "Faruq", "Farooq"], ["Qassem", "Kassem", "Qasim", "Ghassem"], ["Daoud", "Dawud", "Dawood"],
      ["Jamal", "Gamal", "Djamal"], ["Zelensky", "Zelenskyy", "Zelenskiy"], ["Sergei", "Sergey"],
      ["Ghalibaf", "Qalibaf"], ["Baghdadi", "Bagdadi"], ["Hodeidah", "Hudaydah", "Houdeida"],
      ["ElBaradei", "el-Baradei", "Baradei"], ["Erdogan", "Erdoğan"], ["Mueller", "Müller", "Muller"],
      ["Said", "Saeed", "Saïd"], ["Nasrallah", "Nasrullah", "Nasralla"],
    ])
  func variants(_ spellings: [String]) {
    let keys = Set(spellings.map { NameKey.keys(of: $0) })
    #expect(keys.count == 1, "\(keys)")
  }

  @Test(
    "different names have different keys",
    arguments: [
      ("Salam", "Salem"), ("Salam", "Salman"), ("Sudani", "Saudi"), ("Sudani", "Sultani"), ("Hussein", "Hassan"),
      ("Assad", "Aziz"), ("Assad", "Saad"), ("Ali", "Eli"), ("Hariri", "Harir"), ("Obama", "Osama"), ("Kerry", "Gerry"),
      ("Khan", "Kahn"), ("Khan", "Kan"), ("Iran", "Iraq"), ("Rubio", "Rubin"), ("Bush", "Bosch"), ("Chen", "Shen"),
      ("Chan", "Shan"), ("Chen", "Chin"), ("Nasr", "Nasser"), ("Sharaa", "Sharia"), ("Sara", "Shara"),
      ("Gamal", "Kamal"), ("Michael", "Mishal"), ("Bruce", "Brice"), ("Trump", "Tramp"), ("Amin", "Emin"),
      ("Clinton", "Clayton"), ("Biden", "Baden"), ("Jones", "James"), ("Aoun", "Ayoun"), ("Hamas", "Hamad"),
      ("Sisi", "Sousa"), ("Basra", "Bosra"), ("Putin", "Patten"), ("Soleimani", "Salmani"), ("Gemayel", "Jamal"),
      ("Malik", "Maliki"), ("Sadr", "Sadat"), ("Rouhani", "Rahmani"), ("Brown", "Braun"), ("Hall", "Hull"),
    ])
  func distinct(_ left: String, _ right: String) {
    #expect(NameKey.keys(of: left) != NameKey.keys(of: right))
  }

  @Test func aNameHasAKeyForEachWordButTheArticle() {
    #expect(NameKey.keys(of: "Ahmad al-Sharaa") == NameKey.keys(of: "Ahmed Al Charaa"))
    #expect(NameKey.keys(of: "Ahmad al-Sharaa").count == 2)
    #expect(NameKey.keys(of: "Mohammed Shia al-Sudani").count == 3)
    #expect(NameKey.keys(of: "Muqtada as-Sadr").last == NameKey.keys(of: "Sadr").first)
  }

  @Test func anArticleAloneIsAName() {
    #expect(NameKey.keys(of: "Al") == ["al"])
    #expect(NameKey.keys(of: "") == [])
    #expect(NameKey.keys(of: " - ’ ") == [])
  }

  @Test func otherScriptsAreTheirOwnKeys() {
    #expect(NameKey.keys(of: "Путин") == ["путин"])
    #expect(NameKey.keys(of: "السوداني").count == 1)
  }

  @Test(
    "a key of a key's letters is stable whatever the case",
    arguments: ["Zelenskyy", "Hezbollah", "O'Neill", "D'Estaing"])
  func caseMakesNoDifference(_ name: String) {
    #expect(NameKey.keys(of: name) == NameKey.keys(of: name.uppercased()))
  }
}
