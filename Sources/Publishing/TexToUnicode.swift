/// Turns the mathematics of a page's prose into plain text for a terminal.
///
/// Knows the commands that the pages use: Greek letters, operators, fractions, roots, accents,
/// raised and lowered characters. A command it does not know keeps its name without the backslash,
/// so that nothing is lost.
///
/// - Parameter tex: what stands between two dollar signs, such as `\hat\beta_j`.
/// - Returns: Unicode text, such as `β̂ⱼ`.
/// - Complexity: O(length), nesting aside.
public func unicode(fromTex tex: String) -> String {
  var reader = TexReader(tex)
  return reader.read(until: nil).replacing("′′", with: "″")
    .split(separator: " ").joined(separator: " ")
}

/// Replaces every `$…$` of a Markdown text by plain Unicode.
///
/// - Parameter markdown: the text; `\$` is a dollar sign.
/// - Returns: the text without dollar signs around mathematics.
public func unicodeMathematics(in markdown: String) -> String {
  var result = ""
  var mathematics: String?
  var escaped = false
  for character in markdown {
    if escaped {
      let kept = character == "$" ? "$" : "\\\(character)"
      if mathematics == nil { result += kept } else { mathematics?.append("\\\(character)") }
      escaped = false
    } else if character == "\\" {
      escaped = true
    } else if character == "$" {
      if let tex = mathematics {
        result += unicode(fromTex: tex)
        mathematics = nil
      } else {
        mathematics = ""
      }
    } else if mathematics != nil {
      mathematics?.append(character)
    } else {
      result.append(character)
    }
  }
  if escaped { result.append("\\") }
  if let rest = mathematics { result += "$" + rest }
  return result
}

private struct TexReader {
  private var rest: Substring

  init(_ tex: String) { rest = tex[...] }
  init(_ tex: Substring) { rest = tex }

  /// Reads to the closing brace, or to the end.
  mutating func read(until closing: Character?) -> String {
    var result = ""
    while let character = rest.first {
      if character == closing { break }
      result += readItem()
    }
    return result
  }

  /// One character, one command, or one group.
  private mutating func readItem() -> String {
    let character = rest.removeFirst()
    switch character {
    case "\\": return readCommand()
    case "{":
      let inside = read(until: "}")
      if rest.first == "}" { rest.removeFirst() }
      return inside
    case "^": return Self.script(readArgument(), Self.raised, mark: "^")
    case "_": return Self.script(readArgument(), Self.lowered, mark: "_")
    case "-": return "−"
    case "~": return " "
    case "&": return " "
    case "'": return "′"
    default: return String(character)
    }
  }

  private mutating func readArgument() -> String {
    while rest.first == " " { rest.removeFirst() }
    return rest.isEmpty ? "" : readItem()
  }

  private mutating func readCommand() -> String {
    guard let first = rest.first else { return "" }
    guard first.isLetter else {
      rest.removeFirst()
      return Self.punctuation[first] ?? String(first)
    }
    let name = String(rest.prefix { $0.isLetter })
    rest = rest.dropFirst(name.count)
    switch name {
    case "frac", "tfrac", "dfrac": return fraction(readArgument(), readArgument())
    case "sqrt": return "√" + Self.grouped(readArgument())
    case "text", "mathrm", "mathbf", "mathit", "operatorname", "mathcal": return readArgument()
    case "left", "right", "bigl", "bigr", "big", "Big", "displaystyle", "limits": return ""
    default: break
    }
    if let accent = Self.accents[name] { return readArgument() + accent }
    if let symbol = Self.symbols[name] { return symbol }
    return name
  }

  private func fraction(_ above: String, _ below: String) -> String {
    let common = ["1/2": "½", "1/4": "¼", "3/4": "¾"]
    return common["\(above)/\(below)"] ?? "\(Self.grouped(above))/\(Self.grouped(below))"
  }

  /// In brackets, where it is more than one thing.
  private static func grouped(_ text: String) -> String {
    let single = text.count == 1 || text.allSatisfy { $0.isNumber }
    return single ? text : "(\(text))"
  }

  private static func script(
    _ text: String, _ table: [Character: Character], mark: String
  ) -> String {
    let characters = text.map { table[$0] }
    if characters.allSatisfy({ $0 != nil }) { return String(characters.compactMap { $0 }) }
    return mark + grouped(text)
  }

  private static let raised: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "+": "⁺", "−": "⁻", "=": "⁼", "(": "⁽", ")": "⁾", "n": "ⁿ", "i": "ⁱ", "j": "ʲ",
    "k": "ᵏ", "p": "ᵖ", "q": "ᑫ", "T": "ᵀ", "⊤": "ᵀ", "m": "ᵐ", "d": "ᵈ", "x": "ˣ", "′": "′",
    "*": "*", "⋆": "*", "t": "ᵗ",
  ]

  private static let lowered: [Character: Character] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈",
    "9": "₉", "+": "₊", "−": "₋", "=": "₌", "(": "₍", ")": "₎", "i": "ᵢ", "j": "ⱼ", "k": "ₖ",
    "n": "ₙ", "m": "ₘ", "p": "ₚ", "t": "ₜ", "x": "ₓ", "s": "ₛ", "a": "ₐ", "e": "ₑ", "o": "ₒ",
    "r": "ᵣ", "∞": "∞",
  ]

  private static let accents = [
    "hat": "\u{302}", "widehat": "\u{302}", "bar": "\u{304}", "tilde": "\u{303}",
    "dot": "\u{307}", "vec": "\u{20D7}",
  ]

  private static let punctuation: [Character: String] = [
    "|": "‖", ",": " ", ";": " ", ":": " ", "!": "", " ": " ", "\\": " ", "{": "{", "}": "}",
    "%": "%", "$": "$", "_": "_",
  ]

  private static let symbols = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν",
    "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ",
    "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "sum": "Σ", "prod": "Π",
    "int": "∫", "partial": "∂", "nabla": "∇", "infty": "∞", "cdot": "·", "times": "×",
    "circ": "∘", "pm": "±", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠",
    "approx": "≈", "sim": "~", "propto": "∝", "in": "∈", "notin": "∉", "subset": "⊂", "to": "→",
    "rightarrow": "→", "mapsto": "↦", "Rightarrow": "⇒", "ldots": "…", "dots": "…",
    "cdots": "⋯", "top": "⊤", "star": "⋆", "ast": "*", "prime": "′", "mid": "|", "vert": "|",
    "Vert": "‖", "lVert": "‖", "rVert": "‖", "lvert": "|", "rvert": "|", "langle": "⟨",
    "rangle": "⟩", "quad": "  ", "qquad": "    ", "ll": "≪", "gg": "≫", "equiv": "≡",
    "forall": "∀", "exists": "∃", "cup": "∪", "cap": "∩", "setminus": "∖", "emptyset": "∅",
    "ell": "ℓ", "odot": "⊙", "perp": "⊥", "log": "log", "exp": "exp", "min": "min", "max": "max",
    "arg": "arg", "sin": "sin", "cos": "cos", "tanh": "tanh", "sign": "sign",
  ]
}
