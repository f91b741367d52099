import ArgumentParser
import Notebook
import Plotting
import Publishing

/// What a shell can complete: commands, pages, their parameters, and the values of those.
enum Completions {
  /// The names of all pages.
  static var pages: [String] { ExperimentRunner.pages.map { $0.slug } }

  /// The words that are commands, and so cannot name a page.
  static var verbs: [String] {
    RootCommand.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  /// Every command but the hidden ones.
  private static var shownVerbs: [String] {
    RootCommand.configuration.subcommands
      .filter { $0.configuration.shouldDisplay }.compactMap { $0.configuration.commandName }
  }

  /// What may stand in the place of the last word.
  ///
  /// - Parameter words: the words behind the program's name; the last is the one being typed and
  ///   may be empty.
  /// - Returns: candidates that begin as it does, in the order of the help.
  static func candidates(for words: [String]) -> [String] {
    let typed = words.last ?? ""
    return all(before: Array(words.dropLast())).filter { $0.hasPrefix(typed) }
  }

  private static func all(before words: [String]) -> [String] {
    let takesPage = ["run", "export", "describe", "watch"]
    guard let first = words.first else { return pages + shownVerbs }
    let isVerb = verbs.contains(first)
    let rest = isVerb ? Array(words.dropFirst()) : words
    if isVerb, !takesPage.contains(first) { return options(of: first) }
    guard let name = rest.first, let page = ExperimentRunner.pages.first(where: { $0.slug == name })
    else { return rest.isEmpty ? pages + (first == "export" ? ["all"] : []) : [] }
    let verb = isVerb ? first : "run"
    if let option = rest.last, let values = values(of: option, page: page, verb: verb) {
      return values
    }
    return page.parameters.map { "--\($0.name)" } + options(of: verb)
  }

  /// The values of an option that takes one of a few; nothing, where it takes anything else.
  private static func values(
    of option: String, page: any Experiment.Type, verb: String
  ) -> [String]? {
    switch option {
    case "--theme": return Theme.allCases.map(\.rawValue)
    case "--color": return Console.ColorChoice.allCases.map(\.rawValue)
    case "--format":
      return verb == "export"
        ? ExportFormat.allCases.map(\.rawValue) : ImageKind.allCases.map(\.rawValue)
    case "--output", "-o": return []
    default: break
    }
    guard let parameter = page.parameters.first(where: { "--\($0.name)" == option }) else {
      return nil
    }
    return parameter.choices ?? [parameter.initial.description]
  }

  private static func options(of verb: String) -> [String] {
    switch verb {
    case "run":
      [
        "--output", "--theme", "--format", "--preview", "--sixel", "--window", "--show-code",
        "--json", "--page-limit", "--quiet", "--force", "--color", "--help",
      ]
    case "all":
      [
        "--output", "--theme", "--format", "--seed", "--jobs", "--page-limit", "--quiet", "--force",
        "--color", "--help",
      ]
    case "docs":
      [
        "--check", "--explain", "--force", "--prune", "--jobs", "--page-limit", "--root",
        "--report",
        "--help",
      ]
    case "export": ["--format", "--output", "--page-limit", "--force", "--help"]
    case "describe", "doctor": ["--json", "--help"]
    case "new": ["--chapter", "--help"]
    case "completion": ["bash", "zsh", "fish"]
    default: ["--help"]
    }
  }
}

/// Prints what a shell can complete, a line each: what the scripts ask for.
struct Complete: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete", abstract: "Print what may follow.", shouldDisplay: false)

  @Argument(parsing: .captureForPassthrough)
  var words: [String] = []

  func run() {
    let words = words.first == "--" ? Array(words.dropFirst()) : words
    Console.print(Completions.candidates(for: words).map { $0 + "\n" }.joined())
  }
}

/// Prints the script that teaches a shell to complete.
struct CompletionScript: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "Print a script that teaches bash, zsh or fish to complete.",
    discussion: """
      bash:  source <(\(ExperimentRunner.program) completion bash)
      zsh:   source <(\(ExperimentRunner.program) completion zsh)
      fish:  \(ExperimentRunner.program) completion fish | source
      """)

  /// A shell.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish

    /// The script; all three ask the program itself, and so know its pages.
    ///
    /// - Parameter program: the name of the program that it is for.
    /// - Returns: what the shell has to read.
    func script(for program: String) -> String {
      let function = "_" + program.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
      return switch self {
      case .bash:
        """
        \(function)() {
          local IFS=$'\\n'
          COMPREPLY=($("${COMP_WORDS[0]}" complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
          [[ ${#COMPREPLY[@]} -gt 0 ]] || compopt -o default 2>/dev/null
        }
        complete -F \(function) \(program)

        """
      case .zsh:
        """
        #compdef \(program)
        \(function)() {
          local -a candidates
          candidates=("${(@f)$("${words[1]}" complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
          if [[ -n "${candidates[1]}" ]]; then compadd -Q -a candidates; else _files; fi
        }
        (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
        compdef \(function) \(program)

        """
      case .fish:
        """
        function _\(function)
          set -l words (commandline -opc) (commandline -ct)
          $words[1] complete -- $words[2..-1] 2>/dev/null
        end
        complete -c \(program) -f -a '(_\(function))'

        """
      }
    }
  }

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() { Console.print(shell.script(for: ExperimentRunner.program)) }
}
