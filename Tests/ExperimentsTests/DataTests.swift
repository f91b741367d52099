import Foundation
import LinearAlgebra
import Testing

@testable import Experiments

private let tables = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "Experiments/Data/Tables")

@Suite("Data that ship")
struct DataTests {
  /// FNV-1a of the bytes. Diabetes was checked against the file of the authors, the others against
  /// `load_breast_cancer`, `load_digits` (classes 3 and 8) and `load_wine` of scikit-learn 1.9.1,
  /// numbers written in their shortest form; Longley against the file of NIST.
  @Test(
    "are those that were checked",
    arguments: [
      ("breast-cancer", 12_797_782_648_572_617_326 as UInt64),
      ("diabetes", 12_408_535_495_156_737_807),
      ("digits", 11_052_708_105_050_043_575), ("longley", 16_660_153_618_073_606_276),
      ("wine", 1_335_292_268_806_455_736),
    ])
  func checksums(name: String, checked: UInt64) throws {
    let text = try #require(EmbeddedData.tables[name])
    let hash = text.utf8.reduce(14_695_981_039_346_656_037 as UInt64) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    #expect(hash == checked)
  }

  @Test("are embedded as they stand in the tables, and none is left out")
  func embedded() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: tables.path()).sorted()
    #expect(files == EmbeddedData.tables.keys.sorted().map { "\($0).csv" })
    for (name, text) in EmbeddedData.tables {
      let file = try String(contentsOf: tables.appending(path: "\(name).csv"), encoding: .utf8)
      #expect(text == file, "Run scripts/embed-data: \(name)")
    }
  }

  @Test("the diabetes data have the rows and names of the paper")
  func diabetes() throws {
    let data = try Diabetes.load()
    #expect(data.design.rows == 442)
    #expect(data.names == ["age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6"])
    #expect(data.response.reduce(0, +) == 67_243)
  }

  /// Counts of classes as the repository gives them.
  @Test("the classes of the other tables are as large as published")
  func classes() throws {
    func table(_ text: String) throws -> DataTable { try DataTable(csv: text) }
    let cancer = try table(EmbeddedData.breastCancer)
    #expect(cancer.design.rows == 569 && cancer.design.columns == 30)
    #expect(cancer.response.count { $0 == 1 } == 357)
    let digits = try table(EmbeddedData.digits)
    #expect(digits.design.rows == 357 && digits.design.columns == 64)
    #expect(digits.response.count { $0 == 3 } == 183 && digits.response.count { $0 == 8 } == 174)
    let wine = try table(EmbeddedData.wine)
    #expect(wine.design.rows == 178 && wine.design.columns == 13)
    #expect([0.0, 1, 2].map { label in wine.response.count { $0 == label } } == [59, 71, 48])
  }
}
