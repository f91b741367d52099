"""What is timed: this library through `solve`, and every peer in a process of its own."""

import json
import os
import select
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import numpy as np

from harness.python_peers import PEERS

HERE = Path(__file__).resolve().parent

# How many seconds may pass for one on the clock: processor time passes slowly on a busy machine.
PATIENCE = {"wall": 1, "cpu": 10}


class CutOff(Exception):
    """A call that took longer than the limit."""


class Failed(Exception):
    """A call that ended with an error, which the message holds."""


@dataclass
class Run:
    seconds: list
    peak: int
    result: np.ndarray


def environment(threads):
    names = ("OMP", "OPENBLAS", "MKL", "NUMBA", "BLIS")
    return {**os.environ, **{f"{name}_NUM_THREADS": str(threads) for name in names}}


def processors(threads):
    """Every participant is confined to the same processors, the last ones this process may use."""
    return set(sorted(os.sched_getaffinity(0))[-threads:])


def _shape(problem, task, result):
    """A path as (p + 1) x lambdas; errors as they are."""
    if task in ("lasso-cv", "ridge-loo"):
        return result
    if len(result) % (problem.columns + 1):
        raise Failed(f"returned {len(result)} numbers, not a whole number of fits")
    return result.reshape(-1, problem.columns + 1).T


def penalty_file(problem, task):
    name = {"enet": "enet", "ridge": "ridge", "ridge-loo": "ridge"}.get(task, "lasso")
    return problem.folder / f"{name}.lambdas"


class Ours:
    """This library: the program `solve`, started anew for every burst."""

    name = "ours"

    def __init__(self, program, threads, folder, clock):
        self.program, self.threads, self.folder = program, threads, folder / "ours"
        self.clock = clock

    def run(self, problem, task, tolerance, repeat, budget, limit):
        command = [
            self.program, "--x", problem.folder / "x.f64", "--y", problem.folder / "y.f64",
            "--rows", problem.rows, "--columns", problem.columns, "--task", task,
            "--lambdas", penalty_file(problem, task), "--tolerance", tolerance,
            "--threads", self.threads, "--repeat", repeat, "--output", self.folder,
        ]
        if task == "enet":
            command += ["--alpha", 0.5]
        chosen = processors(self.threads)
        try:
            done = subprocess.run(
                [str(word) for word in command], capture_output=True, text=True,
                timeout=limit * repeat * PATIENCE[self.clock] + 10, env=environment(self.threads),
                preexec_fn=lambda: os.sched_setaffinity(0, chosen),
            )
        except subprocess.TimeoutExpired:
            raise CutOff from None
        if done.returncode != 0:
            raise Failed(done.stderr.strip().splitlines()[0])
        report = json.loads((self.folder / "solve.json").read_text())
        if task in ("lasso-cv", "ridge-loo"):
            result = np.loadtxt(self.folder / "errors.txt")
        else:
            result = np.fromfile(self.folder / "beta.f64", "<f8")
        self.method = report["method"]
        seconds = report["cpuSeconds" if self.clock == "cpu" else "seconds"]
        return Run(seconds, report["peakBytes"], _shape(problem, task, result))

    def stop(self):
        pass


class Worker:
    """A peer in a process that lives until it is cut off."""

    # Whether it has no use for a second thread: its times on one are then shown for two.
    serial = False

    def __init__(self, name, threads, folder, clock):
        self.name, self.threads, self.folder, self.clock = name, threads, folder, clock
        self.process, self.prepared = None, set()
        self.result = folder / f"{name}.f64"

    def start(self):
        chosen = processors(self.threads)
        self.prepared = set()
        self.process = subprocess.Popen(
            self.command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=environment(self.threads), cwd=HERE.parent, bufsize=0,
            preexec_fn=lambda: os.sched_setaffinity(0, chosen),
        )

    def ask(self, line, limit):
        self.process.stdin.write((line + "\n").encode())
        ready, _, _ = select.select([self.process.stdout], [], [], limit)
        if not ready:
            self.stop()
            raise CutOff
        answer = self.process.stdout.readline().decode().rstrip("\n")
        if not answer:
            self.stop()
            raise Failed("its process ended")
        return answer

    def stop(self):
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None

    def run(self, problem, task, tolerance, repeat, budget, limit):
        if self.process is None or self.process.poll() is not None:
            self.start()
        if task not in self.prepared:
            self.prepare(task)
            self.prepared.add(task)
        # Reading the arrays is not timed, but takes its moment.
        patience = (limit + budget) * PATIENCE[self.clock] + 2
        seconds, peak = self.measure(problem, task, tolerance, repeat, budget, patience)
        result = np.fromfile(self.result, "<f8")
        if min(seconds) > limit:
            raise CutOff
        return Run(seconds, peak, _shape(problem, task, result))


class PythonPeer(Worker):
    def __init__(self, name, threads, folder, clock):
        super().__init__(name, threads, folder, clock)
        self.kind = PEERS[name][1]
        self.serial = getattr(self.kind, "serial", False)

    def command(self):
        return [sys.executable, "-m", "harness.worker", self.name, str(self.threads)]

    def can(self, problem, task):
        return task in self.kind.tasks and problem.columns <= getattr(
            self.kind, "most_columns", problem.columns
        )

    def is_exact(self, task):
        return self.kind.exact or task in getattr(self.kind, "exact_tasks", ())

    def prepare(self, task):
        self._answer({"task": task, "prepare": True}, 300)

    def measure(self, problem, task, tolerance, repeat, budget, limit):
        answer = self._answer({
            "task": task, "folder": str(problem.folder), "rows": problem.rows,
            "columns": problem.columns, "lambdas": np.loadtxt(penalty_file(problem, task)).tolist(),
            "folds": problem.folds().tolist() if task == "lasso-cv" else [],
            "tolerance": tolerance, "repeat": repeat, "budget": budget, "result": str(self.result),
            "clock": self.clock,
        }, limit)
        return answer["seconds"], answer["peak"]

    def _answer(self, request, limit):
        answer = json.loads(self.ask(json.dumps(request), limit))
        if "error" in answer:
            raise Failed(answer["error"])
        return answer


class GlmnetPeer(Worker):
    tasks = ("lasso", "enet", "lasso-cv", "ridge", "logistic-l1")
    serial = True

    def command(self):
        return ["Rscript", str(HERE / "glmnet.R")]

    def can(self, problem, task):
        return task in self.tasks

    def is_exact(self, task):
        return False

    def prepare(self, task):
        pass

    def measure(self, problem, task, tolerance, repeat, budget, limit):
        fields = (
            task, problem.folder, problem.rows, problem.columns, tolerance, repeat, budget,
            penalty_file(problem, task), self.result, self.clock,
        )
        kind, *rest = self.ask("\t".join(str(field) for field in fields), limit).split("\t")
        if kind != "ok":
            raise Failed(rest[0] if rest else "no message")
        return [float(word) for word in rest[0].split(",")], float(rest[1])


def installed():
    """The peers that are here with their versions, and what to install for those that are not."""
    found, missing = {}, {}
    for name, (package, _) in PEERS.items():
        try:
            found[name] = f"{package} {metadata.version(package)}"
        except metadata.PackageNotFoundError:
            missing[package] = f"pip install {package}"
    version = None
    if shutil.which("Rscript"):
        done = subprocess.run(
            ["Rscript", "-e", 'cat(as.character(packageVersion("glmnet")))'],
            capture_output=True, text=True,
        )
        version = done.stdout.strip() if done.returncode == 0 else None
    if version:
        found = {"glmnet": f"glmnet {version}", **found}
    else:
        missing["glmnet"] = "apt-get install r-cran-glmnet"
    return found, missing


def make(name, threads, folder, clock):
    return (GlmnetPeer if name == "glmnet" else PythonPeer)(name, threads, folder, clock)
