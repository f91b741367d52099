"""The problems: arrays made from fixed seeds, written once as raw little-endian doubles, column after column."""

import csv
import math
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np


@dataclass
class Problem:
    name: str
    x: np.ndarray  # n x p, Fortran order
    y: np.ndarray
    logistic: bool = False
    folder: Path | None = None
    cache: dict = field(default_factory=dict)

    @property
    def rows(self):
        return self.x.shape[0]

    @property
    def columns(self):
        return self.x.shape[1]

    def ratio(self):
        return 1e-2 if self.columns > self.rows else 1e-3

    def centred(self):
        """The columns and the response less their means; kept."""
        if "centred" not in self.cache:
            self.cache["centred"] = (self.x - self.x.mean(axis=0), self.y - self.y.mean())
        return self.cache["centred"]

    def lambdas(self, task, count=100):
        """A geometric grid from the lambda where the first coefficient enters; for ridge a thousand times that."""
        x, y = self.centred()
        largest = np.abs(x.T @ y).max() / self.rows
        if task in ("ridge", "ridge-loo"):
            return np.geomspace(1e3 * largest, 1e-3 * largest, count)
        if task == "enet":
            largest /= 0.5
        return np.geomspace(largest, self.ratio() * largest, count)

    def folds(self, count=10):
        """Consecutive blocks, the first ones longer by one: as scikit-learn's KFold without shuffling."""
        sizes = np.full(count, self.rows // count)
        sizes[: self.rows % count] += 1
        return np.repeat(np.arange(count), sizes)

    def write(self, folder):
        self.folder = folder / self.name
        self.folder.mkdir(parents=True, exist_ok=True)
        self.x.T.astype("<f8").tofile(self.folder / "x.f64")
        self.y.astype("<f8").tofile(self.folder / "y.f64")
        np.savetxt(self.folder / "folds.txt", self.folds(), fmt="%d")
        for task in ("lasso", "enet", "ridge"):
            np.savetxt(self.folder / f"{task}.lambdas", self.lambdas(task), fmt="%.17g")


def _standardized(x):
    return (x - x.mean(axis=0)) / x.std(axis=0)


def _autoregressive(random, n, p, rho):
    """Normal rows whose columns i and j correlate by rho^|i - j|."""
    x = random.standard_normal((n, p))
    for j in range(1, p):
        x[:, j] = rho * x[:, j - 1] + math.sqrt(1 - rho * rho) * x[:, j]
    return x


def _sparse(seed, n, p, support, rho=0.5, signal_to_noise=3.0):
    random = np.random.default_rng(seed)
    x = _autoregressive(random, n, p, rho)
    beta = np.zeros(p)
    beta[random.choice(p, support, replace=False)] = random.standard_normal(support)
    mean = x @ beta
    noise = random.standard_normal(n) * mean.std() / math.sqrt(signal_to_noise)
    return x, mean + noise


def _diabetes():
    path = Path(__file__).resolve().parents[2] / "Experiments" / "Data" / "Tables" / "diabetes.csv"
    with open(path, newline="") as file:
        rows = [[float(value) for value in row] for row in list(csv.reader(file))[1:]]
    table = np.array(rows)
    return _standardized(table[:, :-1]), table[:, -1]


def _pairs():
    random = np.random.default_rng(2)
    shared = random.standard_normal((100, 10))
    own = random.standard_normal((100, 20))
    x = math.sqrt(0.99) * np.repeat(shared, 2, axis=1) + math.sqrt(0.01) * own
    beta = np.zeros(20)
    beta[[0, 1, 4, 8]] = [1, 1, 2, -1.5]
    return x, x @ beta + random.standard_normal(100)


def _powers():
    random = np.random.default_rng(3)
    points = np.sort(random.uniform(size=60))
    x = _standardized(points[:, None] ** np.arange(1, 16))
    return x, np.cos(1.5 * np.pi * points) + 0.1 * random.standard_normal(60)


def _classes(seed, n, p, support):
    x, score = _sparse(seed, n, p, support, signal_to_noise=4.0)
    return x, (score > np.median(score)).astype(float)


_RECIPES = {
    "diabetes": (False, _diabetes),
    "pairs": (False, _pairs),
    "powers": (False, _powers),
    "tall": (False, lambda: _sparse(4, 10_000, 200, 30)),
    "square": (False, lambda: _sparse(5, 1_000, 1_000, 50)),
    "wide": (False, lambda: _sparse(6, 200, 10_000, 20)),
    "big": (False, lambda: _sparse(7, 1_000, 20_000, 50)),
    "logistic-tall": (True, lambda: _classes(8, 10_000, 100, 20)),
    "logistic-wide": (True, lambda: _classes(9, 200, 5_000, 20)),
}

NAMES = list(_RECIPES)
CLASSROOM = ("diabetes", "pairs", "powers")


def make(name):
    logistic, recipe = _RECIPES[name]
    x, y = recipe()
    return Problem(name, np.asfortranarray(x), np.ascontiguousarray(y), logistic)
