"""A process for one Python peer: reads a request a line from stdin, answers a line on stdout.

    python -m harness.worker PEER THREADS

A request and an answer are JSON objects. The arrays of a problem stay in memory until another problem is asked for;
reading them is outside the timed part, and so is a first call on a small problem, which imports and compiles.
"""

import json
import os
import sys
import time

import numpy as np

from harness.python_peers import PEERS

CLOCKS = {"wall": time.perf_counter, "cpu": time.process_time}


def memory(field):
    with open("/proc/self/status") as file:
        for line in file:
            if line.startswith(field):
                return int(line.split()[1]) * 1024
    return 0


def forget_peak():
    try:
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
    except OSError:
        pass


def load(folder, rows, columns):
    x = np.fromfile(os.path.join(folder, "x.f64"), "<f8").reshape(columns, rows).T
    return x, np.fromfile(os.path.join(folder, "y.f64"), "<f8")


def small(task):
    random = np.random.default_rng(1)
    x = np.asfortranarray(random.standard_normal((40, 8)))
    y = x[:, 0] + random.standard_normal(40)
    if task.startswith("logistic"):
        y = (y > 0).astype(float)
    largest = np.abs((x - x.mean(axis=0)).T @ (y - y.mean())).max() / 40
    return x, y, np.geomspace(largest, 0.1 * largest, 5), np.repeat(np.arange(10), 4)


def timed(peer, arguments, repeat, budget, clock):
    seconds, result, begin = [], None, clock()
    for _ in range(repeat):
        start = clock()
        result = peer.run(*arguments)
        end = clock()
        seconds.append(end - start)
        if end - begin + seconds[-1] > budget:
            break
    return seconds, result


def main():
    name, threads = sys.argv[1], int(sys.argv[2])
    peer = PEERS[name][1]()
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # What a package prints must not end up among the answers.
    problem, data, base = None, None, 0
    for line in sys.stdin:
        request = json.loads(line)
        task = request["task"]
        try:
            if request.get("prepare"):
                if hasattr(peer, "prepare"):
                    peer.prepare()
                x, y, lambdas, folds = small(task)
                peer.run(task, x, y, lambdas, 1e-4, folds, threads)
                answer = {}
            else:
                base = base or memory("VmRSS")
                if problem != request["folder"]:
                    data = None
                    data = load(request["folder"], request["rows"], request["columns"])
                    problem = request["folder"]
                lambdas = np.array(request["lambdas"])
                folds = np.array(request["folds"])
                forget_peak()
                arguments = (task, *data, lambdas, request["tolerance"], folds, threads)
                seconds, result = timed(
                    peer, arguments, request["repeat"], request["budget"], CLOCKS[request["clock"]]
                )
                peak = memory("VmHWM") - base
                np.asarray(result).T.astype("<f8").tofile(request["result"])
                answer = {"seconds": seconds, "peak": peak}
        except Exception as error:  # noqa: BLE001 - whatever a peer throws is a fact about the peer
            answer = {"error": f"{type(error).__name__}: {error}"[:300]}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


main()
