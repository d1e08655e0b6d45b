private import COpenSSL
package import Foundation

/// SHA-256 (FIPS 180-4) of content that comes in pieces, computed by libcrypto.
@safe package struct RunningSHA256: ~Copyable {
  private let context: OpaquePointer?

  package init() {
    unsafe context = unsafe EVP_MD_CTX_new()
    unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  package func update(_ bytes: Data) {
    _ = unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
  }

  /// Lowercase hexadecimal. Ends the computation.
  package consuming func hexadecimal() -> String {
    let digest = unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
      count = 32
    }
    return digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
