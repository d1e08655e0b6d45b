internal import Glibc

/// Calls to the operating system.
package enum SystemCall {
  /// Repeats a call while signals interrupt it.
  /// - Returns: what the call returned; below 0 if it failed, and `errno` says why.
  @discardableResult
  package static func retrying<Result: FixedWidthInteger & SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  /// What the system says about an error number.
  package static func message(_ number: Int32) -> String { unsafe String(cString: strerror(number)) }
}
