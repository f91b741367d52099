"""How good returned coefficients are, computed from nothing but them and the data.

Squares: P(b) = |y - b0 - X b|^2 / 2n + lambda (alpha |b|_1 + (1 - alpha)/2 |b|_2^2), relative to P of the model
without features. Two classes: the mean logistic loss in place of the squares.
"""

from dataclasses import dataclass

import numpy as np


@dataclass
class Certificate:
    gaps: np.ndarray  # relative duality gap of every fit
    objectives: np.ndarray  # relative to the model without features

    @property
    def gap(self):
        return float(self.gaps.max())

    def excess(self, best):
        """The largest relative distance above the best objectives known."""
        return float((self.objectives - best).max())


def certify(problem, beta, lambdas, alpha):
    """A certificate for beta, (p + 1) x lambdas with the intercept first."""
    if not np.isfinite(beta).all():
        bad = np.full(len(lambdas), np.inf)
        return Certificate(bad, bad)
    method = _logistic if problem.logistic else _squares
    return method(problem, beta, lambdas, alpha)


def _predictions(x, coefficients):
    used = np.flatnonzero(np.abs(coefficients).max(axis=1))
    if len(used) * 2 < x.shape[1]:
        return x[:, used] @ coefficients[used]
    return x @ coefficients


def _penalty(coefficients, lambdas, alpha):
    size, square = np.abs(coefficients).sum(axis=0), (coefficients**2).sum(axis=0)
    return lambdas * (alpha * size + (1 - alpha) / 2 * square)


def _squares(problem, beta, lambdas, alpha):
    x, y = problem.centred()
    n = problem.rows
    coefficients = beta[1:]
    residual = y[:, None] - _predictions(x, coefficients)
    # The intercept that was returned counts: the mean that it leaves in the residuals adds to the loss.
    offset = problem.y.mean() - problem.x.mean(axis=0) @ coefficients - beta[0]
    null = (y @ y) / (2 * n)
    square = (residual**2).sum(axis=0) / n
    primal = square / 2 + offset**2 / 2 + _penalty(coefficients, lambdas, alpha)
    correlation = x.T @ residual / n
    dual = _best_dual(y @ residual / n, square, correlation, lambdas * alpha, lambdas * (1 - alpha))
    return Certificate((primal - dual) / null, primal / null)


def _best_dual(linear, square, correlation, one, two):
    """The largest of s a - s^2 b / 2 - sum (|s u| - l1)_+^2 / (2 l2) over a few scales s of the residual."""
    largest = np.abs(correlation).max(axis=0)
    bound = np.where(largest > 0, one / np.maximum(largest, 1e-300), np.inf)
    if (two == 0).all():
        s = np.minimum(linear / np.maximum(square, 1e-300), bound)
        return s * linear - s * s * square / 2

    def value(s):
        over = np.maximum(np.abs(correlation) * s - one, 0)
        return s * linear - s * s * square / 2 - (over**2).sum(axis=0) / (2 * two)

    curvature = square + (correlation**2).sum(axis=0) / two
    scales = [np.ones_like(bound), np.minimum(bound, 1.0)]
    if (one == 0).all():
        scales.append(linear / np.maximum(curvature, 1e-300))
    return np.max([value(s) for s in scales], axis=0)


def _entropy(q):
    q = np.clip(q, 1e-300, 1 - 1e-16)
    return -(q * np.log(q) + (1 - q) * np.log1p(-q))


def _logistic(problem, beta, lambdas, alpha):
    x, y, n = problem.x, problem.y, problem.rows
    scores = _predictions(x, beta[1:])

    def loss(intercept):
        eta = scores + intercept
        return np.logaddexp(0, eta).mean(axis=0) - (y[:, None] * eta).mean(axis=0)

    primal = loss(beta[0]) + _penalty(beta[1:], lambdas, alpha)
    # A dual point must sum to zero: Newton's method on the intercept, for the dual point only.
    intercept = beta[0].copy()
    for _ in range(20):
        chance = 1 / (1 + np.exp(-(scores + intercept)))
        slope = np.maximum((chance * (1 - chance)).mean(axis=0), 1e-12)
        intercept -= np.clip((chance.mean(axis=0) - y.mean()) / slope, -2, 2)
    chance = 1 / (1 + np.exp(-(scores + intercept)))
    residual = y[:, None] - chance
    correlation = x.T @ residual / n
    one, two = lambdas * alpha, lambdas * (1 - alpha)
    largest = np.abs(correlation).max(axis=0)
    if (two == 0).all():
        s = np.minimum(1.0, one / np.maximum(largest, 1e-300))
        dual = _entropy(y[:, None] - s * residual).mean(axis=0)
    else:
        over = np.maximum(np.abs(correlation) - one, 0)
        dual = _entropy(chance).mean(axis=0) - (over**2).sum(axis=0) / (2 * two)
    null = _entropy(np.array([y.mean()]))[0]
    return Certificate((primal - dual) / null, primal / null)
