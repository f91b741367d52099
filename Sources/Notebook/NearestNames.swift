/// The names that a mistyped one was probably meant to be.
///
/// A name counts as near where at most a third of its letters (and at least two) have to be
/// changed, or where one begins with the other.
///
/// - Parameters:
///   - name: what was typed.
///   - candidates: the names there are.
///   - count: how many to return at the most.
/// - Returns: the near ones, nearest first, ties in the order of `candidates`.
/// - Complexity: O(length²) for each candidate.
public func nearestNames(to name: String, in candidates: [String], count: Int) -> [String] {
  let typed = Array(name.lowercased())
  let scored = candidates.enumerated().compactMap { index, candidate in
    let letters = Array(candidate.lowercased())
    let begins = letters.starts(with: typed) || typed.starts(with: letters)
    let distance = begins && !typed.isEmpty ? 1 : editDistance(typed, letters)
    return distance <= max(2, letters.count / 3) ? (distance, index, candidate) : nil
  }
  return scored.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(count).map(\.2)
}

/// The number of letters to insert, delete, replace or swap with their neighbour (Damerau's
/// distance in its restricted form) that turns one word into another.
func editDistance(_ first: [Character], _ second: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for i in 0..<first.count {
    var row = [i + 1]
    for j in 0..<second.count {
      var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (first[i] == second[j] ? 0 : 1))
      if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
        best = min(best, beforeLast[j - 1] + 1)
      }
      row.append(best)
    }
    (beforeLast, last) = (last, row)
  }
  return last[second.count]
}
