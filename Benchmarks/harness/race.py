"""A row of the table: one task on one problem, every participant in turn."""

import sys
from dataclasses import dataclass, field

import numpy as np

from harness.certify import certify
from harness.participants import CutOff, Failed

TARGET = 1e-6
CHOOSING = ("lasso-cv", "ridge-loo")
MIXING = {"enet": 0.5, "ridge": 0.0}
# A peer this many times slower than the fastest one so far is not pressed for more digits.
HOPELESS = 15
LOOSEST = {"glmnet": 1e-7, "adelie": 1e-6, "adelie-cov": 1e-6}


@dataclass
class Entry:
    """One participant under one criterion."""

    tolerance: float
    gap: float
    excess: float
    seconds: list = field(default_factory=list)
    peak: float = 0.0

    @property
    def best(self):
        return min(self.seconds)


@dataclass
class Cell:
    """One participant in one row: certified, and at the loosest tolerance with a good objective."""

    certified: Entry | None = None
    close: Entry | None = None
    note: str = ""


class Race:
    def __init__(self, limit, rounds):
        self.limit, self.rounds = limit, rounds
        self.ladders, self.alone = {}, {}
        self.fastest = float("inf")

    def row(self, problem, task, ours, peers):
        lambdas = problem.lambdas(task)
        try:
            cells = {"ours": self._ours(problem, task, ours, lambdas)}
        except (CutOff, Failed) as error:
            cells = {"ours": Cell(note=str(error) or "cut off")}
        racing, self.fastest = [ours], float("inf")
        for peer in peers:
            key = (problem.name, task, peer.name)
            if peer.serial and key in self.alone:
                cells[peer.name] = self.alone[key]
            elif peer.can(problem, task):
                cell = cells[peer.name] = self._settle(problem, task, peer, lambdas)
                if cell.certified:
                    self.fastest = min(self.fastest, cell.certified.best)
                racing.append(peer)
        self._interleave(problem, task, racing, cells)
        if ours.threads == 1:
            self.alone |= {(problem.name, task, name): cell for name, cell in cells.items()}
        return cells

    def _ours(self, problem, task, ours, lambdas):
        if task in CHOOSING:
            run = ours.run(problem, task, TARGET, 1, 0, 60)
            problem.cache[f"errors {task}"] = run.result
            entry = Entry(TARGET, 0.0, 0.0, list(run.seconds), run.peak)
        else:
            tight = ours.run(problem, task, 1e-10, 1, 0, 60)
            run = ours.run(problem, task, TARGET, 1, 0, 60)
            best = self._judge(problem, task, tight.result, lambdas).objectives
            problem.cache[f"best {task}"] = best
            proof = self._judge(problem, task, run.result, lambdas)
            entry = Entry(TARGET, proof.gap, proof.excess(best), list(run.seconds), run.peak)
            if proof.gap > TARGET:
                return Cell(close=entry, note=f"gap {proof.gap:.0e}")
        return Cell(entry, entry)

    def _judge(self, problem, task, beta, lambdas):
        if beta.shape[1] != len(lambdas):
            raise Failed(f"returned {beta.shape[1]} fits of {len(lambdas)}")
        return certify(problem, beta, lambdas, MIXING.get(task, 1.0))

    def _settle(self, problem, task, peer, lambdas):
        """The tolerances of a peer, found on one thread and kept for two."""
        try:
            if task in CHOOSING:
                return self._choosing(problem, task, peer)
            key = (problem.name, task, peer.name)
            if key not in self.ladders:
                self.ladders[key] = self._ladder(problem, task, peer, lambdas)
            known = self.ladders[key]
            return Cell(_fresh(known.certified), _fresh(known.close), known.note)
        except CutOff:
            return Cell(note=f"> {self.limit:g} s")
        except Failed as error:
            return Cell(note=f"failed: {error}")

    def _ladder(self, problem, task, peer, lambdas):
        """From loose to tight, until the gap certifies; a call over the limit ends it."""
        cell, tolerance = Cell(), LOOSEST.get(peer.name, 1e-3)
        best = problem.cache.get(f"best {task}")
        while tolerance >= 1e-18:
            try:
                run = peer.run(problem, task, tolerance, 1, 0, self.limit)
            except CutOff:
                cell.note = f"> {self.limit:g} s"
                return cell
            except Failed as error:
                cell.note = f"failed: {error}"
                return cell
            proof = self._judge(problem, task, run.result, lambdas)
            excess = proof.excess(np.minimum(best, proof.objectives)) if best is not None else proof.gap
            entry = Entry(tolerance, proof.gap, excess, list(run.seconds), run.peak)
            if cell.close is None and excess <= TARGET:
                cell.close = entry
            if proof.gap <= TARGET:
                cell.certified = entry
                return cell
            if peer.is_exact(task):
                break
            if run.seconds[0] > max(0.05, HOPELESS * self.fastest):
                cell.note = f"> {run.seconds[0]:.2g} s"
                return cell
            tolerance *= 1e-2 if proof.gap > 1e3 * TARGET else 1e-1
        cell.note = f"gap {proof.gap:.0e}"
        return cell

    def _choosing(self, problem, task, peer):
        """Errors carry no certificate: the tolerance is the one that certifies the path, and the errors are compared."""
        if peer.is_exact(task):
            certified = close = None
            tolerances = [0.0]
        else:
            fastest, self.fastest = self.fastest, self.fastest / 9
            path = self._settle(problem, "lasso", peer, problem.lambdas("lasso"))
            self.fastest = fastest
            certified, close = path.certified, path.close
            tolerances = sorted({e.tolerance for e in (certified, close) if e}, reverse=True)
            if not tolerances:
                return Cell(note=path.note)
        entries, note = {}, ""
        for tolerance in tolerances:
            # Ten paths on nine tenths of the rows: no need to wait for what cannot come in time.
            known = [e for e in (certified, close) if e and e.tolerance == tolerance]
            if known and 9 * known[0].best > min(self.limit, max(0.5, HOPELESS * self.fastest)):
                note = f"~ {9 * known[0].best:.2g} s"
                break
            try:
                run = peer.run(problem, task, tolerance, 1, 0, self.limit)
            except CutOff:
                note = f"> {self.limit:g} s"
                break
            reference = problem.cache.get(f"errors {task}", run.result)
            distance = float(np.abs(run.result / reference - 1).max())
            entries[tolerance] = Entry(tolerance, distance, distance, list(run.seconds), run.peak)
        if peer.is_exact(task):
            only = entries.get(0.0)
            return Cell(only, only, note)
        return Cell(
            entries.get(certified.tolerance) if certified else None,
            entries.get(close.tolerance) if close else None, note or path.note)

    def _interleave(self, problem, task, participants, cells):
        """Bursts in turn, so that what else the machine does falls on everybody."""
        jobs = []
        for participant in participants:
            cell = cells.get(participant.name)
            entries = {id(e): e for e in (cell.certified, cell.close) if e} if cell else {}
            jobs += [(participant, entry) for entry in entries.values()]
        for turn in range(self.rounds):
            for participant, entry in jobs:
                guess = min(entry.seconds) if entry.seconds else 0.1
                slow = participant.name != "ours" and guess > HOPELESS * self.fastest
                if guess > 3 or slow or (turn > 0 and guess > 1):
                    continue
                repeat = int(min(200, max(1, 0.2 / guess)))
                try:
                    run = participant.run(problem, task, entry.tolerance, repeat, 0.3, self.limit)
                    entry.seconds += run.seconds
                except (CutOff, Failed) as error:
                    print(f"note: {participant.name}: {error or 'cut off'}", file=sys.stderr)


def _fresh(entry):
    return entry and Entry(entry.tolerance, entry.gap, entry.excess, list(entry.seconds), entry.peak)
