private import COpenSSL

/// SHA-256 (FIPS 180-4), computed by libcrypto.
package struct SHA256Digest: Sendable, Hashable {
  package let bytes: [UInt8]

  package init(of content: [UInt8]) {
    bytes = unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      unsafe content.withUnsafeBufferPointer { input in
        // A null input is allowed only with length 0, which is what an empty array gives.
        _ = unsafe SHA256(input.baseAddress, input.count, buffer.baseAddress)
      }
      count = 32
    }
  }

  /// The lowercase hexadecimal of a digest.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }

  /// Lowercase hexadecimal, two digits a byte.
  /// - Parameter digits: how many digits to keep, from the front.
  package func hexadecimal(digits: Int = 64) -> String {
    let alphabet = Array("0123456789abcdef".utf8)
    return unsafe String(unsafeUninitializedCapacity: 64) { buffer in
      for (index, byte) in bytes.enumerated() {
        unsafe buffer[index * 2] = alphabet[Int(byte >> 4)]
        unsafe buffer[index * 2 + 1] = alphabet[Int(byte & 15)]
      }
      return min(64, digits)
    }
  }
}
