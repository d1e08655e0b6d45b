package import NewswireMessages
package import NewswireModel

/// Message and enum types by full name, as descriptions give them: with a dot before it, such as `.newswire.v1.Article`.
package struct TypeRegistry: Sendable {
  private var messages: [String: MessageDescription] = [:]
  private var enums: [String: EnumDescription] = [:]
  private var services: [String: ServiceDescription] = [:]

  package init(_ files: [FileDescription]) {
    for file in files {
      let scope = file.package.isEmpty ? "" : ".\(file.package)"
      add(messages: file.messages, enums: file.enums, scope: scope)
      for service in file.services { services["\(scope).\(service.name)"] = service }
    }
  }

  private mutating func add(messages: [MessageDescription], enums: [EnumDescription], scope: String) {
    for description in enums { self.enums["\(scope).\(description.name)"] = description }
    for description in messages {
      let name = "\(scope).\(description.name)"
      self.messages[name] = description
      add(messages: description.messages, enums: description.enums, scope: name)
    }
  }

  package func message(_ name: String) throws(NewswireError) -> MessageDescription {
    guard let message = messages[name] else { throw Self.unknown(name) }
    return message
  }

  package func enumeration(_ name: String) throws(NewswireError) -> EnumDescription {
    guard let enumeration = enums[name] else { throw Self.unknown(name) }
    return enumeration
  }

  /// - Parameter name: without the dot before it, such as `newswire.v1.ArchiveService`.
  package func service(_ name: String) throws(NewswireError) -> ServiceDescription {
    guard let service = services[".\(name)"] else { throw Self.unknown(name) }
    return service
  }

  private static func unknown(_ name: String) -> NewswireError {
    NewswireError(.notFound, "the server's descriptions do not declare \(name)")
  }
}

/// `field_name` as JSON has it: `fieldName`.
func jsonName(_ name: String) -> String {
  var result = ""
  var isUpper = false
  for character in name {
    if character == "_" {
      isUpper = true
    } else {
      result += isUpper ? character.uppercased() : String(character)
      isUpper = false
    }
  }
  return result
}
