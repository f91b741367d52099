"""Writes Pontius.json: NIST's certified values, and the exact solution for the data as doubles hold them.

    python3 pontius.py

Pontius' calibration of a load cell (NIST StRD, linear least squares, lower difficulty): deflection against load and
its square. The exact fractions below reproduce every certified digit, which checks the transcription of both.
"""

import json
import pathlib
from fractions import Fraction

FIRST = """.11019 .21956 .32949 .43899 .54803 .65694 .76562 .87487 .98292 1.09146
1.20001 1.30822 1.41599 1.52399 1.63194 1.73947 1.84646 1.95392 2.06128 2.16844"""
SECOND = """.11052 .22018 .32939 .43886 .54798 .65739 .76596 .87474 .98300 1.09150
1.20004 1.30818 1.41613 1.52408 1.63159 1.73965 1.84696 1.95445 2.06177 2.16829"""
RESPONSE = FIRST.split() + SECOND.split()
LOADS = [150_000 * (i + 1) for i in range(20)] * 2

CERTIFIED = ["0.673565789473684E-03", "0.732059160401003E-06", "-0.316081871345029E-14"]
SPREAD = ["0.107938612033077E-03", "0.157817399981659E-09", "0.486652849992036E-16"]
RESIDUAL = "0.205177424076185E-03"


def solved(matrix, right):
    """Gauss and Jordan in fractions."""
    rows = [list(row) + [value] for row, value in zip(matrix, right)]
    for i in range(len(rows)):
        for k in range(len(rows)):
            if k != i:
                factor = rows[k][i] / rows[i][i]
                rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i])]
    return [row[-1] / row[i] for i, row in enumerate(rows)]


def fitted(response):
    powers = [[Fraction(x) ** k for k in range(3)] for x in LOADS]
    gram = [[sum(p[i] * p[j] for p in powers) for j in range(3)] for i in range(3)]
    beta = solved(gram, [sum(p[i] * y for p, y in zip(powers, response)) for i in range(3)])
    squares = sum((y - sum(b * q for b, q in zip(beta, p))) ** 2 for p, y in zip(powers, response))
    variance = squares / (len(LOADS) - 3)
    inverse = [solved(gram, [Fraction(int(i == k)) for i in range(3)])[k] for k in range(3)]
    return beta, [float(variance * v) ** 0.5 for v in inverse], float(variance) ** 0.5


beta, spread, residual = fitted([Fraction(y) for y in RESPONSE])
for found, wanted in zip([*beta, *spread, residual], CERTIFIED + SPREAD + [RESIDUAL]):
    # Fifteen digits are certified: half a unit of the last is at most 5e-15 of the number.
    assert abs(float(found) / float(wanted) - 1) < 5e-15, (found, wanted)
rounded, _, _ = fitted([Fraction(float(y)) for y in RESPONSE])
result = {
    "name": "Pontius",
    "source": "NIST StRD, linear least squares; made by pontius.py",
    "polynomial_degree": 2,
    "x": [[x] for x in LOADS],
    "y": [float(y) for y in RESPONSE],
    "certified": {
        "coefficients": [float(v) for v in CERTIFIED],
        "sd": [float(v) for v in SPREAD],
        "residual_sd": float(RESIDUAL),
    },
    "exact_solution_after_rounding_data_and_powers_to_double": [f"{float(b):.16e}" for b in rounded],
}
path = pathlib.Path(__file__).with_name("Pontius.json")
path.write_text(json.dumps(result, indent=1) + "\n")
