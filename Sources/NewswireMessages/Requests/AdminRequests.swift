package import CNewswireProtos
package import NewswireModel

package struct GetMetricsRequest: Message, Hashable {
  package init() {}

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__GetMetricsRequest>) {
    unsafe newswire__v1__get_metrics_request__init(wire)
  }

  package init(wire: Newswire__V1__GetMetricsRequest) throws(NewswireError) {}

  package func write(to wire: inout Newswire__V1__GetMetricsRequest, in arena: borrowing Arena) {}
}

package struct GetMetricsResponse: Message, Hashable {
  package var text: String

  package init(text: String) {
    self.text = text
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__GetMetricsResponse>) {
    unsafe newswire__v1__get_metrics_response__init(wire)
  }

  package init(wire: Newswire__V1__GetMetricsResponse) throws(NewswireError) {
    text = unsafe string(wire.text)
  }

  package func write(to wire: inout Newswire__V1__GetMetricsResponse, in arena: borrowing Arena) {
    unsafe wire.text = unsafe arena.string(text)
  }
}
