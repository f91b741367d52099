"""The table, as text."""

from harness.problems import CLASSROOM

COLUMNS = ("numpy", "lars", "sklearn", "celer", "skglm", "adelie", "glmnet")
BOUND_BY_BLAS = ("ridge", "ridge-loo")


def duration(seconds):
    if seconds is None:
        return "-"
    for unit, factor in (("s", 1), ("ms", 1e3)):
        if seconds * factor >= 0.9995:
            return f"{seconds * factor:.3g} {unit}"
    return f"{seconds * 1e6:.3g} us"


def goal(problem, task):
    if task in BOUND_BY_BLAS:
        return 1.0
    return 10.0 if problem in CLASSROOM else 2.0


def _merged(cells):
    """adelie's two ways in one column: the faster one."""
    merged = dict(cells)
    other = merged.pop("adelie-cov", None)
    mine = merged.get("adelie")
    if other and mine:
        for kind in ("certified", "close"):
            a, b = getattr(mine, kind), getattr(other, kind)
            if b and (not a or b.best < a.best):
                setattr(mine, kind, b)
    return merged


def fastest(cells, kind):
    entries = [getattr(c, kind) for name, c in cells.items() if name != "ours"]
    return min((e for e in entries if e), key=lambda e: e.best, default=None)


def ratio(cells, kind):
    """Time of the fastest peer over ours; a bound when every peer was cut off."""
    ours = cells["ours"].certified
    if not ours:
        return None, ""
    best = fastest(cells, kind)
    if best:
        return best.best / ours.best, ""
    notes = [c.note for name, c in cells.items() if name != "ours" and c.note.startswith(">")]
    if notes:
        return min(float(note.split()[1]) for note in notes) / ours.best, ">"
    return None, ""


def line(problem, task, threads, cells, alone):
    """The words of a row; `alone` is our cell on one thread, if that was timed before."""
    cells = _merged(cells)
    ours = cells["ours"].certified
    words = [task, problem, str(threads)]
    words.append(duration(ours.best) if ours else cells["ours"].note[:12] or "-")
    faster = ours and threads > 1 and alone and alone.certified
    words.append(f"{alone.certified.best / ours.best:.2f}" if faster else "")
    for name in COLUMNS:
        cell = cells.get(name)
        if not cell:
            words.append("")
        elif cell.certified:
            words.append(duration(cell.certified.best))
        else:
            words.append(cell.note if cell.note[:1] in (">", "~", "g") else "failed")
    ratios = [ratio(cells, kind) for kind in ("certified", "close")]
    words += [f"{sign}{value:.3g}" if value else "-" for value, sign in ratios]
    values = [value for value, _ in ratios if value]
    words.append("-" if not values else "yes" if min(values) >= goal(problem, task) else "NO")
    words.append(f"{ours.gap:.0e}" if ours else "-")
    best = fastest(cells, "certified")
    words.append(f"{best.gap:.0e}" if best else "-")
    words.append(f"{ours.peak / 1e6:.0f}" if ours else "-")
    words.append(f"{best.peak / 1e6:.0f}" if best else "-")
    return words


HEADER = [
    "task", "problem", "thr", "ours", "speed-up", *COLUMNS, "ratio", "ratio2", "goal", "gap", "peer gap", "MB",
    "peer MB",
]


def text(lines):
    widths = [max(len(row[k]) for row in [HEADER, *lines]) for k in range(len(HEADER))]
    def row(words):
        cells = [
            word.ljust(width) if k < 2 else word.rjust(width)
            for k, (word, width) in enumerate(zip(words, widths))
        ]
        return "  ".join(cells).rstrip()
    return "\n".join([row(HEADER), "  ".join("-" * w for w in widths), *map(row, lines)])
