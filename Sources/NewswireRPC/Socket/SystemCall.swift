import Glibc
import NewswireModel

/// Runs a system call again while it is interrupted. Throws with the call's name and what the system said.
@discardableResult
func systemCall<Result: FixedWidthInteger & SignedInteger>(
  _ what: String, _ code: ErrorCode = .internal, _ body: () -> Result
) throws(NewswireError) -> Result {
  while true {
    let result = body()
    if result >= 0 { return result }
    if errno != EINTR { throw NewswireError(code, "cannot \(what)", cause: systemMessage(errno)) }
  }
}

func systemMessage(_ number: Int32) -> String {
  String(cString: strerror(number))
}
