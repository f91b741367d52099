"""The peers that are Python packages. Each function gets the arrays as they are and returns what it found.

A path is (p + 1) x lambdas with the intercept first; tasks that choose return the errors by lambda. Centring is part
of the work, as it is for us. Imports and compilation happen in `prepare`, outside the timed part.
"""

import warnings

import numpy as np

warnings.filterwarnings("ignore")

MANY = 1_000_000


def centred(x, y):
    means = x.mean(axis=0)
    return x - means, y - y.mean(), means, y.mean()


def with_intercept(coefficients, means, mean):
    return np.vstack([mean - means @ coefficients, coefficients])


def held_out(x, y, folds, path):
    """Mean squared error by lambda of a path that is fitted without each fold in turn."""
    total = 0.0
    for fold in range(folds.max() + 1):
        test = folds == fold
        beta = path(np.asfortranarray(x[~test]), y[~test])
        residual = y[test][:, None] - beta[0] - x[test] @ beta[1:]
        total = total + (residual**2).sum(axis=0)
    return total / len(y)


class NumPy:
    """The closed form: one eigendecomposition of the smaller Gram matrix."""

    tasks = ("ridge", "ridge-loo")
    exact = True

    def run(self, task, x, y, lambdas, tolerance, folds, threads):
        x, y, means, mean = centred(x, y)
        n, p = x.shape
        if p <= n:
            values, vectors = np.linalg.eigh(x.T @ x)
            basis = x @ vectors if task == "ridge-loo" else None
            weights = (vectors.T @ (x.T @ y))[:, None] / (values[:, None] + n * lambdas)
            if task == "ridge":
                return with_intercept(vectors @ weights, means, mean)
            leverage = 1 / n + (basis**2) @ (1 / (values[:, None] + n * lambdas))
            residual = y[:, None] - basis @ weights
        else:
            values, vectors = np.linalg.eigh(x @ x.T)
            weights = (vectors.T @ y)[:, None] / (values[:, None] + n * lambdas)
            if task == "ridge":
                return with_intercept(x.T @ (vectors @ weights), means, mean)
            shrunk = values[:, None] / (values[:, None] + n * lambdas)
            leverage = 1 / n + (vectors**2) @ shrunk
            residual = y[:, None] - vectors @ (values[:, None] * weights)
        return ((residual / (1 - leverage)) ** 2).mean(axis=0)


class Lars:
    """scikit-learn's least angle regression, interpolated between its knots."""

    tasks = ("lasso", "lasso-cv")
    exact = True

    def path(self, x, y, lambdas):
        from sklearn.linear_model import lars_path

        x, y, means, mean = centred(x, y)
        knots, _, coefficients = lars_path(
            x, y, Gram="auto", method="lasso", alpha_min=lambdas[-1], max_iter=MANY, copy_X=False
        )
        after = np.clip(np.searchsorted(-knots, -lambdas), 1, len(knots) - 1)
        left, right = knots[after - 1], knots[after]
        share = np.clip((left - lambdas) / np.where(left > right, left - right, 1), 0, 1)
        path = coefficients[:, after - 1] * (1 - share) + coefficients[:, after] * share
        return with_intercept(path, means, mean)

    def run(self, task, x, y, lambdas, tolerance, folds, threads):
        if task == "lasso":
            return self.path(x, y, lambdas)
        return held_out(x, y, folds, lambda a, b: self.path(a, b, lambdas))


class ScikitLearn:
    """scikit-learn's coordinate descent, singular value decomposition and cross-validation."""

    tasks = ("lasso", "enet", "lasso-cv", "ridge", "ridge-loo")
    exact = False
    exact_tasks = ("ridge", "ridge-loo")

    def run(self, task, x, y, lambdas, tolerance, folds, threads):
        from sklearn import linear_model

        n = len(y)
        if task == "lasso-cv":
            parts = [(np.flatnonzero(folds != k), np.flatnonzero(folds == k)) for k in range(10)]
            model = linear_model.LassoCV(
                alphas=lambdas, cv=parts, tol=tolerance, max_iter=MANY, n_jobs=threads
            ).fit(x, y)
            return (model.mse_path_ * np.bincount(folds)).sum(axis=1) / n
        if task == "ridge-loo":
            model = linear_model.RidgeCV(alphas=n * lambdas, store_cv_results=True).fit(x, y)
            return model.cv_results_.mean(axis=0)
        x, y, means, mean = centred(x, y)
        if task == "ridge":
            targets = np.repeat(y[:, None], len(lambdas), axis=1)
            path = linear_model.ridge_regression(x, targets, alpha=n * lambdas, solver="svd").T
        else:
            ratio = 1.0 if task == "lasso" else 0.5
            _, path, _ = linear_model.enet_path(
                x, y, l1_ratio=ratio, alphas=lambdas, tol=tolerance, max_iter=MANY,
                precompute="auto", copy_X=False,
            )
        return with_intercept(path, means, mean)


class Celer:
    """celer's path. Its LassoCV does not start with scikit-learn 1.9, so that the folds are ours."""

    tasks = ("lasso", "enet", "lasso-cv")
    exact = False
    serial = True

    def path(self, x, y, lambdas, ratio, tolerance):
        import celer

        x, y, means, mean = centred(x, y)
        _, path, _ = celer.celer_path(
            x, y, "lasso", alphas=lambdas, l1_ratio=ratio, tol=tolerance, max_iter=100,
            max_epochs=MANY, prune=1,
        )
        return with_intercept(path, means, mean)

    def run(self, task, x, y, lambdas, tolerance, folds, threads):
        if task == "lasso-cv":
            return held_out(x, y, folds, lambda a, b: self.path(a, b, lambdas, 1.0, tolerance))
        return self.path(x, y, lambdas, 1.0 if task == "lasso" else 0.5, tolerance)


class Skglm:
    tasks = ("lasso", "enet", "lasso-cv", "logistic-l1")
    exact = False
    serial = True

    def prepare(self):
        from skglm.datafits import Logistic, Quadratic
        from skglm.penalties import L1, L1_plus_L2
        from skglm.utils.jit_compilation import compiled_clone

        self.quadratic = compiled_clone(Quadratic())
        self.logistic = compiled_clone(Logistic())
        self.l1 = compiled_clone(L1(1.0))
        self.mixed = compiled_clone(L1_plus_L2(1.0, 0.5))

    def path(self, x, y, lambdas, tolerance, penalty):
        from skglm.solvers import AndersonCD

        x, y, means, mean = centred(x, y)
        solver = AndersonCD(tol=tolerance, fit_intercept=False, max_iter=1_000, max_epochs=MANY)
        path = solver.path(x, y, self.quadratic, penalty, alphas=lambdas)[1]
        return with_intercept(path, means, mean)

    def run(self, task, x, y, lambdas, tolerance, folds, threads):
        if task == "lasso-cv":
            return held_out(x, y, folds, lambda a, b: self.path(a, b, lambdas, tolerance, self.l1))
        if task != "logistic-l1":
            return self.path(x, y, lambdas, tolerance, self.l1 if task == "lasso" else self.mixed)
        from skglm.solvers import ProxNewton

        solver = ProxNewton(tol=tolerance, fit_intercept=True, warm_start=True, max_iter=1_000)
        signs = 2 * y - 1
        weights, scores = np.zeros(x.shape[1] + 1), np.zeros(len(y))
        path = np.zeros((x.shape[1] + 1, len(lambdas)))
        for k, value in enumerate(lambdas):
            self.l1.alpha = value
            weights = solver.solve(
                x, signs, self.logistic, self.l1, weights, scores, run_checks=False
            )[0]
            path[0, k], path[1:, k] = weights[-1], weights[:-1]
        return path


class Adelie:
    tasks = ("lasso", "enet", "lasso-cv", "ridge", "logistic-l1")
    exact = False

    def path(self, x, y, lambdas, alpha, tolerance, threads, classes=False):
        import adelie

        loss = adelie.glm.binomial(y) if classes else adelie.glm.gaussian(y)
        more = {"irls_tol": tolerance} if classes else {}
        state = adelie.grpnet(
            adelie.matrix.dense(x, method="naive", n_threads=threads), loss, alpha=alpha,
            lmda_path=lambdas, tol=tolerance, n_threads=threads, early_exit=False,
            progress_bar=False, **more,
        )
        return np.vstack([np.asarray(state.intercepts)[None], state.betas.toarray().T])

    def run(self, task, x, y, lambdas, tolerance, folds, threads):
        if task == "lasso-cv":
            return held_out(
                x, y, folds, lambda a, b: self.path(a, b, lambdas, 1.0, tolerance, threads)
            )
        alpha = {"enet": 0.5, "ridge": 0.0}.get(task, 1.0)
        return self.path(x, y, lambdas, alpha, tolerance, threads, task == "logistic-l1")


class AdelieCovariance(Adelie):
    """adelie on the Gram matrix, for few columns."""

    tasks = ("lasso", "enet", "lasso-cv")
    most_columns = 1_000

    def path(self, x, y, lambdas, alpha, tolerance, threads, classes=False):
        import adelie

        x, y, means, mean = centred(x, y)
        n = len(y)
        state = adelie.gaussian_cov(
            adelie.matrix.dense(
                np.asfortranarray(x.T @ x / n), method="cov", n_threads=threads
            ),
            x.T @ y / n, alpha=alpha, lmda_path=lambdas, tol=tolerance, rdev_tol=0,
            n_threads=threads, early_exit=False, progress_bar=False,
        )
        return with_intercept(state.betas.toarray().T, means, mean)


# The likely fast ones first: a ladder ends early once it is hopeless.
PEERS = {
    "numpy": ("numpy", NumPy),
    "lars": ("scikit-learn", Lars),
    "adelie": ("adelie", Adelie),
    "adelie-cov": ("adelie", AdelieCovariance),
    "sklearn": ("scikit-learn", ScikitLearn),
    "skglm": ("skglm", Skglm),
    "celer": ("celer", Celer),
}
