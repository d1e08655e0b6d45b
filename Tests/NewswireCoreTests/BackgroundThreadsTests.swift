import Foundation
import NewswireCore
import Testing

@Suite struct BackgroundThreadsTests {
  @Test func `every job runs on one of the threads, and on no more of them than there are`() async {
    let threads = BackgroundThreads(name: "test", count: 3)
    let seen = await withTaskGroup(of: UInt.self) { group in
      for _ in 0..<500 { group.addTask(executorPreference: threads) { UInt(pthread_self()) } }
      var seen: [UInt] = []
      for await thread in group { seen.append(thread) }
      return seen
    }
    #expect(seen.count == 500)
    #expect((1...3).contains(Set(seen).count))
  }

  @Test func `its threads give way`() async {
    let threads = BackgroundThreads(name: "test", count: 1)
    let own = await Task(executorPreference: threads) { niceness() }.value
    #expect(own >= 10)
  }

  private func niceness() -> Int32 { getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0) }
}
