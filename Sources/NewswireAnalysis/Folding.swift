import NewswireModel

/// What a scalar is to the tokenizer.
package enum ScalarKind: UInt8, Sendable {
  /// Ends a word.
  case separator = 0
  /// Part of a word, in its folded form.
  case word = 1
  /// Dropped without ending a word: combining marks, tatweel, soft hyphens, joiners.
  case ignorable = 2
  /// Dropped between two word scalars, a separator elsewhere.
  case apostrophe = 3
  /// A scalar of a script without spaces; such scripts are indexed by overlapping pairs.
  case pair = 4
  /// A separator that may also join two parts of one word.
  case hyphen = 5
}

/// A scalar after folding: its kind and at most two scalars that stand for it.
package struct FoldedScalar: Sendable, Hashable {
  package var kind: ScalarKind
  /// 0 if the kind stands for no text.
  package var first: UInt32
  /// The second scalar, always ASCII ("ß" is "ss"); 0 for none.
  package var second: UInt8

  package init(_ kind: ScalarKind, _ first: UInt32 = 0, _ second: UInt8 = 0) {
    self.kind = kind
    self.first = first
    self.second = second
  }
}

/// Folding makes one spelling of the many that mean the same to a reader: it drops case, diacritics, vowel marks and
/// presentation forms. Latin, Greek and Cyrillic letters lose the marks of their canonical decomposition (Unicode's
/// UnicodeData.txt); Arabic alef forms, ta marbuta and alef maqsura are written one way.
package enum Folding {
  /// Scalars below this are looked up in a table; the others are worked out.
  static let tableSize: UInt32 = 0x3000

  /// The folded form of every scalar below `tableSize`.
  static let table: [FoldedScalar] = {
    var table = (0..<tableSize).map { compute($0) }
    for (base, variants) in Self.decompositions {
      for scalar in variants.unicodeScalars where scalar.value < tableSize {
        table[Int(scalar.value)] = FoldedScalar(.word, base.value)
      }
    }
    for (scalar, first, second) in Self.expansions {
      table[Int(scalar.value)] = FoldedScalar(.word, first.value, second == " " ? 0 : UInt8(ascii: second))
    }
    // A capital folds as its small letter does.
    for value in 0xC0..<tableSize {
      guard let scalar = Unicode.Scalar(value), table[Int(value)].kind == .word else { continue }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      if let small = lower.first, small.value != value, small.value < tableSize {
        table[Int(value)] = table[Int(small.value)]
      }
    }
    return table
  }()

  /// - Returns: the folded form of one scalar.
  package static func fold(_ scalar: UInt32) -> FoldedScalar {
    scalar < tableSize ? table[Int(scalar)] : compute(scalar)
  }

  /// Folds a value that is compared as a whole, such as a source's name: case and diacritics go, runs of whitespace
  /// become one space, everything else stays.
  package static func keyword(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !result.isEmpty
        continue
      }
      let folded = fold(scalar.value)
      if folded.kind == .ignorable { continue }
      if pendingSpace {
        result.append(" ")
        pendingSpace = false
      }
      switch folded.kind {
      case .word, .pair:
        if let first = Unicode.Scalar(folded.first) { result.append(first) }
        if folded.second != 0 { result.append(Unicode.Scalar(folded.second)) }
      case .apostrophe: result.append("'")
      case .separator, .hyphen, .ignorable: result.append(scalar)
      }
    }
    return String(result)
  }

  // MARK: Working out one scalar

  private static func compute(_ value: UInt32) -> FoldedScalar {
    if value < 0x80 { return ascii(UInt8(value)) }
    if let known = punctuation(value) { return known }
    if let arabic = arabic(value) { return arabic }
    if isDroppedMark(value) { return FoldedScalar(.ignorable) }
    if isUnspaced(value) { return FoldedScalar(.pair, value) }
    if (0xFF10...0xFF5A).contains(value) { return compute(value - 0xFEE0) }
    guard let scalar = Unicode.Scalar(value) else { return FoldedScalar(.separator) }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .decimalNumber:
      if let digit = properties.numericValue, (0...9).contains(digit) {
        return FoldedScalar(.word, 0x30 + UInt32(digit))
      }
      return FoldedScalar(.word, value)
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber,
      .nonspacingMark, .spacingMark, .enclosingMark:
      return FoldedScalar(.word, properties.lowercaseMapping.unicodeScalars.first?.value ?? value)
    case .format:
      return FoldedScalar(.ignorable)
    default:
      return FoldedScalar(.separator)
    }
  }

  private static func ascii(_ byte: UInt8) -> FoldedScalar {
    switch byte {
    case 0x30...0x39, 0x61...0x7A: return FoldedScalar(.word, UInt32(byte))
    case 0x41...0x5A: return FoldedScalar(.word, UInt32(byte + 0x20))
    case 0x27, 0x60: return FoldedScalar(.apostrophe)
    case 0x2D: return FoldedScalar(.hyphen)
    default: return FoldedScalar(.separator)
    }
  }

  private static func punctuation(_ value: UInt32) -> FoldedScalar? {
    switch value {
    // Acute accent, modifier letters (turned comma, apostrophe, half rings), single quotation marks, prime.
    case 0xB4, 0x2BB...0x2BF, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07: return FoldedScalar(.apostrophe)
    case 0x2010, 0x2011, 0xFF0D: return FoldedScalar(.hyphen)
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF:
      return FoldedScalar(.ignorable)
    case 0xAA: return FoldedScalar(.word, 0x61)
    case 0xBA: return FoldedScalar(.word, 0x6F)
    default: return nil
    }
  }

  private static func arabic(_ value: UInt32) -> FoldedScalar? {
    switch value {
    case 0x622, 0x623, 0x625, 0x671, 0x672, 0x673, 0x675: return FoldedScalar(.word, 0x627)
    case 0x624: return FoldedScalar(.word, 0x648)
    case 0x626, 0x649, 0x6CC: return FoldedScalar(.word, 0x64A)
    case 0x629, 0x6C1, 0x6C3: return FoldedScalar(.word, 0x647)
    case 0x6A9: return FoldedScalar(.word, 0x643)
    case 0x640: return FoldedScalar(.ignorable)
    default: return nil
    }
  }

  /// Marks whose loss leaves the word readable. The vowel signs of Indic scripts are not among them.
  private static func isDroppedMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x300...0x36F, 0x483...0x487, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7, 0x610...0x61A,
      0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7...0x6E8, 0x6EA...0x6ED, 0x1AB0...0x1AFF,
      0x1DC0...0x1DFF,
      0x20D0...0x20FF, 0xFE20...0xFE2F:
      return true
    default: return false
    }
  }

  /// Han, kana, Thai, Lao, Myanmar, Khmer.
  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0xE01...0xE3A, 0xE40...0xE4E, 0xE81...0xECE, 0x1000...0x103F, 0x1780...0x17D3, 0x3005...0x3007,
      0x3041...0x3096,
      0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFD:
      return true
    default: return false
    }
  }

  /// Letters that are written out in two, or that have no canonical decomposition.
  private static let expansions: [(Unicode.Scalar, Unicode.Scalar, Unicode.Scalar)] = [
    ("ß", "s", "s"), ("æ", "a", "e"), ("ǽ", "a", "e"), ("ǣ", "a", "e"), ("œ", "o", "e"), ("ø", "o", " "),
    ("ǿ", "o", " "),
    ("đ", "d", " "), ("ð", "d", " "), ("ł", "l", " "), ("ħ", "h", " "), ("ı", "i", " "), ("þ", "t", "h"),
    ("ŋ", "n", " "),
    ("ŧ", "t", " "), ("ſ", "s", " "), ("ẛ", "s", " "), ("ĸ", "k", " "), ("ɨ", "i", " "), ("ə", "e", " "),
    ("ς", "σ", " "),
  ]

  /// Small letters by the letter that is left of their canonical decomposition without marks.
  private static let decompositions: [(Unicode.Scalar, String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ("b", "ḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ďḋḍḏḑḓ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįǐȉȋḭḯỉị"),
    ("j", "ĵǰ"),
    ("k", "ķǩḱḳḵ"),
    ("l", "ĺļľḷḹḻḽ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňǹṅṇṉṋ"),
    ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšșṡṣṥṧṩ"),
    ("t", "ţťțṫṭṯṱẗ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
    ("ʒ", "ǯ"),
    ("α", "άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"),
    ("ε", "έἐἑἒἓἔἕὲέ"),
    ("η", "ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"),
    ("ι", "ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ"),
    ("ο", "όὀὁὂὃὄὅὸό"),
    ("ρ", "ῤῥ"),
    ("υ", "ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ"),
    ("ω", "ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"),
    ("ϒ", "ϓϔ"),
    ("а", "ӑӓ"),
    ("г", "ѓ"),
    ("е", "ѐёӗ"),
    ("ж", "ӂӝ"),
    ("з", "ӟ"),
    ("и", "йѝӣӥ"),
    ("к", "ќ"),
    ("о", "ӧ"),
    ("у", "ўӯӱӳ"),
    ("ч", "ӵ"),
    ("ы", "ӹ"),
    ("э", "ӭ"),
    ("і", "ї"),
    ("ѵ", "ѷ"),
    ("ә", "ӛ"),
    ("ө", "ӫ"),
  ]
}
