import LinearAlgebra
import Testing

@Suite("Room for numbers")
struct LargeBuffersTests {
  @Test("can be written from end to end, small or large", arguments: [0, 1, 999, 1 << 19, 700_001])
  func whole(count: Int) {
    let room = NumberRoom(count: count)
    for i in 0..<count { room.base[i] = Double(i) }
    #expect((0..<count).allSatisfy { room.base[$0] == Double($0) })
    let sum = withScratch(count) { scratch -> Double in
      for i in 0..<count { scratch[i] = 1 }
      return (0..<count).reduce(0) { $0 + scratch[$1] }
    }
    #expect(sum == Double(count))
    // What was lent meanwhile is other memory.
    #expect((0..<count).allSatisfy { room.base[$0] == Double($0) })
  }
}
