import Glibc
import NewswireCore
import NewswireModel

/// Runs a system call again while it is interrupted.
/// - Parameter what: completes "cannot …".
/// - Throws: an error with the code, and what the system said as its cause.
@discardableResult
func systemCall<Result: FixedWidthInteger & SignedInteger>(
  _ what: String, _ code: ErrorCode = .internal, _ body: () -> Result
) throws(NewswireError) -> Result {
  let result = SystemCall.retrying(body)
  guard result >= 0 else { throw NewswireError(code, "cannot \(what)", cause: SystemCall.message(errno)) }
  return result
}
