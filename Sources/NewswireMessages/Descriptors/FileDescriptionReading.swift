internal import CNewswireProtos
internal import CProtobufC
import NewswireCore
package import NewswireModel

extension FileDescription {
  /// Messages nested in messages deeper than this are not read.
  private static let depthLimit = 64

  /// Reads a packed google.protobuf.FileDescriptorProto.
  /// - Throws: `invalidArgument` if the bytes are none, or nest too deep.
  package init(decoding bytes: [UInt8]) throws(NewswireError) {
    let malformed = NewswireError(.invalidArgument, "\(bytes.count) bytes describe no .proto file")
    var blank = Google__Protobuf__FileDescriptorProto()
    unsafe google__protobuf__file_descriptor_proto__init(&blank)
    let descriptor: UnsafePointer<ProtobufCMessageDescriptor> = unsafe blank.base.descriptor
    guard unsafe bytes.withUnsafeBytes({ unsafe isNested($0, as: descriptor, within: Self.depthLimit) }) else {
      throw malformed
    }
    let arena = Arena(capacity: bytes.count * 4)
    guard
      let wire = unsafe google__protobuf__file_descriptor_proto__unpack(arena.allocator, bytes.count, bytes)?.pointee
    else {
      throw malformed
    }
    name = unsafe string(wire.name)
    self.package = unsafe string(wire.package)
    dependencies = unsafe strings(wire.dependency, wire.n_dependency)
    messages = unsafe elements(wire.message_type, wire.n_message_type).map(MessageDescription.init)
    enums = unsafe elements(wire.enum_type, wire.n_enum_type).map(EnumDescription.init)
    services = unsafe elements(wire.service, wire.n_service).map(ServiceDescription.init)
  }
}

/// The structs behind a repeated field.
private func elements<Wire>(_ pointers: UnsafeMutablePointer<UnsafeMutablePointer<Wire>?>?, _ count: Int) -> [Wire] {
  guard let pointers = unsafe pointers else { return [] }
  return (0..<count).compactMap { unsafe pointers[$0]?.pointee }
}

extension MessageDescription {
  fileprivate init(_ wire: Google__Protobuf__DescriptorProto) {
    name = unsafe string(wire.name)
    fields = unsafe elements(wire.field, wire.n_field).map(FieldDescription.init)
    messages = unsafe elements(wire.nested_type, wire.n_nested_type).map(MessageDescription.init)
    enums = unsafe elements(wire.enum_type, wire.n_enum_type).map(EnumDescription.init)
    oneofs = unsafe elements(wire.oneof_decl, wire.n_oneof_decl).map { unsafe string($0.name) }
    isMapEntry = unsafe (wire.options?.pointee.map_entry ?? 0) != 0
  }
}

extension FieldDescription {
  fileprivate init(_ wire: Google__Protobuf__FieldDescriptorProto) {
    name = unsafe string(wire.name)
    number = wire.number
    kind = Kind(rawValue: Int32(bitPattern: wire.type.rawValue)) ?? .bytes
    isRepeated = wire.label == GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__LABEL__LABEL_REPEATED
    typeName = unsafe string(wire.type_name)
    oneofIndex = wire.has_oneof_index != 0 ? wire.oneof_index : nil
  }
}

extension EnumDescription {
  fileprivate init(_ wire: Google__Protobuf__EnumDescriptorProto) {
    name = unsafe string(wire.name)
    values = unsafe elements(wire.value, wire.n_value).map {
      unsafe EnumValueDescription(name: string($0.name), number: $0.number)
    }
  }
}

extension ServiceDescription {
  fileprivate init(_ wire: Google__Protobuf__ServiceDescriptorProto) {
    name = unsafe string(wire.name)
    methods = unsafe elements(wire.method, wire.n_method).map { method in
      unsafe MethodDescription(
        name: string(method.name), input: string(method.input_type), output: string(method.output_type),
        clientStreams: method.client_streaming != 0, serverStreams: method.server_streaming != 0)
    }
  }
}

/// The files of Protos/, as they were compiled in.
package enum CompiledProtos {
  /// Each file, packed, with its description; a file comes after those it imports.
  package static let files: [(packed: [UInt8], description: FileDescription)] = {
    let set = unsafe UnsafeRawBufferPointer(start: newswire_descriptor_set, count: newswire_descriptor_set_size)
    return unsafe split(set).compactMap { packed in (try? FileDescription(decoding: packed)).map { (packed, $0) } }
  }()

  /// Cuts a FileDescriptorSet into its only field, `repeated FileDescriptorProto file = 1`.
  private static func split(_ set: UnsafeRawBufferPointer) -> [[UInt8]] {
    var reader = unsafe ProtobufReader(set)
    var files: [[UInt8]] = []
    while (try? reader.field())?.number == 1, let packed = unsafe try? reader.content() {
      unsafe files.append(Array(packed))
    }
    return files
  }
}
