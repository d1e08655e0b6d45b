// What a .proto file declares, as google/protobuf/descriptor.proto describes it; only what is needed to call methods and to show them.

/// A file's messages, enums and services.
package struct FileDescription: Sendable, Hashable {
  package var name: String
  package var package: String
  package var dependencies: [String]
  package var messages: [MessageDescription]
  package var enums: [EnumDescription]
  package var services: [ServiceDescription]
}

package struct MessageDescription: Sendable, Hashable {
  package var name: String
  package var fields: [FieldDescription]
  package var messages: [MessageDescription]
  package var enums: [EnumDescription]
  package var oneofs: [String]
  /// Whether the message is what a map's entries are.
  package var isMapEntry: Bool
}

package struct FieldDescription: Sendable, Hashable {
  /// Raw values are those of google.protobuf.FieldDescriptorProto.Type.
  package enum Kind: Int32, Sendable, Hashable {
    case double = 1, float, int64, uint64, int32, fixed64, fixed32, bool, string, group, message, bytes, uint32, `enum`
    case sfixed32, sfixed64, sint32, sint64
  }

  package var name: String
  package var number: Int32
  package var kind: Kind
  package var isRepeated: Bool
  /// Of a message or an enum: its full name, with a dot before it.
  package var typeName: String
  package var oneofIndex: Int32?
}

package struct EnumDescription: Sendable, Hashable {
  package var name: String
  package var values: [EnumValueDescription]
}

package struct EnumValueDescription: Sendable, Hashable {
  package var name: String
  package var number: Int32
}

package struct ServiceDescription: Sendable, Hashable {
  package var name: String
  package var methods: [MethodDescription]
}

package struct MethodDescription: Sendable, Hashable {
  package var name: String
  /// Full names, with a dot before them.
  package var input: String
  package var output: String
  package var clientStreams: Bool
  package var serverStreams: Bool
}
