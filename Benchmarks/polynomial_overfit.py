#!/usr/bin/env python3
"""The work of the page polynomial-overfit with scikit-learn and matplotlib, for comparison.

Least squares of degrees 1, 4 and 15; ridge and lasso of degree 15 along 50 penalties with 10-fold
cross-validation at the default tolerance; three figures of 1600 x 1000. Needs numpy, scikit-learn and matplotlib.

    python3 Benchmarks/polynomial_overfit.py FOLDER
"""

import sys
import warnings

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
from sklearn.linear_model import LassoCV, LinearRegression, Ridge
from sklearn.model_selection import KFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

warnings.filterwarnings("ignore")
folder = sys.argv[1]
rng = np.random.RandomState(0)
x = np.sort(rng.rand(30))[:, None]
y = np.cos(1.5 * np.pi * x[:, 0]) + 0.1 * rng.randn(30)
grid = np.linspace(0, 1, 401)[:, None]
truth = np.cos(1.5 * np.pi * grid[:, 0])
folds = KFold(10)


def powers(degree, model):
    return make_pipeline(
        PolynomialFeatures(degree, include_bias=False), StandardScaler(), model
    )


figure, axes = plt.subplots(1, 3, figsize=(16, 10), dpi=100, sharey=True)
plain = {}
for axis, degree in zip(axes, (1, 4, 15)):
    model = powers(degree, LinearRegression()).fit(x, y)
    error = -cross_val_score(model, x, y, scoring="neg_mean_squared_error", cv=folds).mean()
    plain[degree] = model[-1].coef_
    axis.plot(grid, truth, "--", color="grey")
    axis.plot(grid, model.predict(grid))
    axis.plot(x, y, "k.")
    axis.set(title=f"degree {degree}, CV error {error:.3g}", ylim=(-1.9, 1.9), xlabel="x")
figure.savefig(f"{folder}/fits.png")

columns = make_pipeline(PolynomialFeatures(15, include_bias=False), StandardScaler()).fit(x)
design, drawn = columns.transform(x), columns.transform(grid)
ridge_lambdas = np.geomspace(10, 1e-9, 50)
ridge_errors, ridge_true, ridge_fits = [], [], []
for value in ridge_lambdas:
    model = Ridge(alpha=30 * value)
    ridge_errors.append(
        -cross_val_score(model, design, y, scoring="neg_mean_squared_error", cv=folds).mean()
    )
    model.fit(design, y)
    ridge_fits.append(model.coef_)
    ridge_true.append(np.mean((model.predict(drawn) - truth) ** 2))
largest = np.max(np.abs(design.T @ (y - y.mean()))) / 30
lasso_lambdas = np.geomspace(largest, 1e-5 * largest, 50)
lasso = LassoCV(alphas=lasso_lambdas, cv=folds).fit(design, y)
_, path, _ = lasso.path(design, y - y.mean(), alphas=lasso_lambdas)
lasso_true = np.mean((drawn @ path + y.mean() - truth[:, None]) ** 2, axis=0)

figure, axes = plt.subplots(1, 2, figsize=(16, 10), dpi=100, sharey=True)
for axis, name, lambdas, errors, true in (
    (axes[0], "ridge", ridge_lambdas, ridge_errors, ridge_true),
    (axes[1], "lasso", lasso_lambdas, lasso.mse_path_.mean(axis=1), lasso_true),
):
    axis.loglog(lambdas, errors, label="cross-validation")
    axis.loglog(lambdas, true, label="true error")
    axis.set(title=name, xlabel="lambda")
    axis.legend()
figure.savefig(f"{folder}/penalty.png")

figure, axis = plt.subplots(figsize=(16, 10), dpi=100)
for name, values in (
    ("least squares", plain[15]),
    ("ridge", ridge_fits[int(np.argmin(ridge_errors))]),
    ("lasso", lasso.coef_),
):
    axis.semilogy(np.arange(1, 16), np.abs(values), "o", label=name)
axis.legend()
figure.savefig(f"{folder}/coefficients.png")
