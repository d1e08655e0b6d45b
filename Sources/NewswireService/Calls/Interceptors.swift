package import NewswireModel
package import NewswireRPC

/// Several interceptors as one: each call must be admitted by all of the first kind, and is reported to all of the second.
package final class Interceptors: CallInterceptor {
  private let admitting: [any CallInterceptor]
  private let observing: [any CallInterceptor]

  package init(admitting: [any CallInterceptor], observing: [any CallInterceptor]) {
    self.admitting = admitting
    self.observing = observing
  }

  package func admit(_ call: CallContext) throws(NewswireError) {
    for interceptor in admitting { try interceptor.admit(call) }
  }

  package func ended(_ calls: EndedCalls) {
    for interceptor in observing { interceptor.ended(calls) }
  }
}

/// Refuses calls whose method needs a role that the caller does not have.
package struct RoleGuard: CallInterceptor {
  package init() {}

  package func admit(_ call: CallContext) throws(NewswireError) {
    let needs = call.target.needs
    if needs.isEmpty || !call.roles.isDisjoint(with: needs) { return }
    throw NewswireError(
      .permissionDenied,
      "\(call.target) needs the role \(needs.name), which user \(call.peer.user) does not have; "
        + "whoever runs the daemon can give it",
      info: .roleMissing(needs.name, call.peer.user))
  }

  package func ended(_ calls: EndedCalls) {}
}
