import Foundation

/// What the docs may weigh, so that the repository does not swell.
public enum DocsSizes {
  /// The most that one PNG may have, in bytes.
  public static let largestImage = 150_000
  /// The most that all of docs/ may have, in bytes.
  public static let largestDocs = 12_000_000

  /// What is too large.
  ///
  /// - Parameters:
  ///   - tree: the package.
  ///   - catalogue: the pages.
  /// - Returns: a sentence for each figure, and one for the whole; none where all is well.
  public static func complaints(_ tree: PackageTree, _ catalogue: DocsCatalogue) -> [String] {
    let files = tree.files(in: "docs").map { (path: $0, size: size(tree.url($0))) }
    var complaints: [String] = []
    for (path, size) in files where path.hasSuffix(".png") && size > largestImage {
      let points = points(tree, image: path).map { " It draws \($0) points." } ?? ""
      complaints.append(
        "\(path) has \(kilobytes(size)); a PNG may have \(kilobytes(largestImage)).\(points) "
          + "Draw fewer points, or fewer panels.")
    }
    let total = files.map(\.size).reduce(0, +)
    if total > largestDocs {
      let largest = files.sorted { ($1.size, $0.path) < ($0.size, $1.path) }.prefix(3)
      complaints.append(
        "docs/ has \(kilobytes(total)); it may have \(kilobytes(largestDocs)). The largest files: "
          + largest.map { "\($0.path) (\(kilobytes($0.size)))" }.joined(separator: ", ") + ".")
    }
    return complaints
  }

  /// The rows of the numbers beside an image, a point each.
  private static func points(_ tree: PackageTree, image: String) -> Int? {
    guard let data = try? Data(contentsOf: tree.url(image.dropLast(3) + "csv")) else { return nil }
    return max(0, data.count { $0 == 0x0A } - 1)
  }

  private static func size(_ url: URL) -> Int {
    let path = url.path(percentEncoded: false)
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }

  private static func kilobytes(_ bytes: Int) -> String {
    // Rounded up, so that a file that is over by a byte does not seem to be at the limit.
    "\((bytes + 999) / 1000) kB"
  }
}
