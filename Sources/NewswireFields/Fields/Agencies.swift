import NewswireCore

/// News agencies and photo services, by the names and short forms that bylines, datelines and credits print.
package enum Agencies {
  /// The full name of an agency, or nil if the text is none.
  package static func name(_ text: String) -> String? {
    var key = text.lowercased().trimmingSpaces()
    if key.hasPrefix("the ") { key.removeFirst(4) }
    for suffix in [" staff", " news agency", " reporters"] where key.hasSuffix(suffix) {
      key.removeLast(suffix.count)
    }
    return names[key]
  }

  private static let names: [String: String] = [
    "reuters": "Reuters", "reuter": "Reuters", "ap": "The Associated Press", "associated press": "The Associated Press",
    "afp": "AFP", "agence france-presse": "AFP", "agence france presse": "AFP", "dpa": "dpa", "efe": "EFE",
    "ansa": "ANSA", "upi": "UPI", "united press international": "UPI", "bloomberg": "Bloomberg",
    "bloomberg news": "Bloomberg", "xinhua": "Xinhua", "tass": "TASS", "itar-tass": "TASS", "kyodo": "Kyodo",
    "kyodo news": "Kyodo",
    "yonhap": "Yonhap", "anadolu": "Anadolu Agency", "anadolu agency": "Anadolu Agency", "aa": "Anadolu Agency",
    "press association": "PA Media", "pa media": "PA Media", "pa": "PA Media", "pti": "PTI",
    "press trust of india": "PTI", "ani": "ANI", "ians": "IANS", "aap": "AAP", "australian associated press": "AAP",
    "canadian press": "The Canadian Press", "cp": "The Canadian Press", "interfax": "Interfax",
    "ria novosti": "RIA Novosti", "sana": "SANA", "irna": "IRNA", "wam": "WAM", "spa": "SPA", "saudi press": "SPA",
    "saudi press agency": "SPA", "kuna": "KUNA",
    "petra": "Petra", "mena": "MENA", "nna": "NNA", "apa": "APA", "ats": "Keystone-ATS", "keystone-ats": "Keystone-ATS",
    "belga": "Belga", "anp": "ANP", "ritzau": "Ritzau", "ntb": "NTB", "tt": "TT", "stt": "STT", "lusa": "Lusa",
    "pap": "PAP", "ctk": "ČTK", "mti": "MTI", "tanjug": "Tanjug", "ukrinform": "Ukrinform", "jiji": "Jiji Press",
    "jiji press": "Jiji Press", "antara": "Antara", "bernama": "Bernama", "united news of india": "UNI",
    "cnw": "CNW", "ips": "Inter Press Service", "inter press service": "Inter Press Service", "rnz": "RNZ",
    "europa press": "Europa Press", "adnkronos": "Adnkronos", "notimex": "Notimex", "telam": "Télam",
  ]

  /// Words that show a text to be the credit of a picture, in lower case: agencies, picture services and how pictures are handed on.
  static let creditWords: Set<String> = [
    "reuters", "ap", "afp", "getty", "epa", "dpa", "shutterstock", "alamy", "xinhua", "anadolu", "bloomberg", "upi",
    "tass",
    "sipa", "zuma", "nurphoto", "rex", "imago", "picture-alliance", "istock", "unsplash", "photo", "photos",
    "photograph",
    "photographer", "photography", "image", "images", "picture", "pictures", "handout", "pool", "file", "courtesy",
    "screengrab", "screenshot", "illustration", "graphic", "flickr", "wikimedia", "provided", "credit", "via", "press",
    "agency", "foto", "archive", "archives", "efe", "ansa", "yonhap", "kyodo", "pa", "media", "instagram", "facebook",
    "twitter", "youtube", "video", "stock", "collection",
  ]
}
