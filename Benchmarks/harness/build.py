"""Builds `solve` with the toolchain that is there, and says where it is."""

import subprocess
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


def solve(given=None):
    """The path of the program: the one given, or a fresh release build."""
    if given:
        return str(Path(given).resolve())
    build = ["swift", "build", "-c", "release", "--package-path", str(PACKAGE), "--product", "solve"]
    print("building solve", file=sys.stderr)
    try:
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
        where = subprocess.run(
            [*build, "--show-bin-path"], check=True, capture_output=True, text=True
        )
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"cannot build solve: {error}")
    return str(Path(where.stdout.strip()) / "solve")
