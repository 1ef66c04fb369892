"""Independent reference for Burt's measures of an ego, by the ego-network model.

Reads ego networks from stdin, one JSON object a line:
    {"id": "any text", "ego": [w_1, ..., w_d], "ties": [[a, b, w], ...]}
where `ego` has the weight to each alter and `ties` the weights between alters, counted from 0, each pair once. Prints one
JSON object a line, in the same order:
    {"id": ..., "numpy": {"effective_size", "efficiency", "constraint", "hierarchy"},
     "igraph": {"constraint"} or null, "networkx": {"effective_size", "constraint"} or null}
An undefined value is null. `numpy` is worked out with dense matrices, straight from the formulas; igraph and networkx run on
the ego graph where they can be imported. networkx takes time cubic in the number of alters, so it is asked only up to
`--networkx-alters-max` (default 20). Its path for all nodes at once is wrong for weighted effective size and is not used:
`nodes=` selects the other one. Hierarchy has no second program here; of one alter it is 1 by our definition.
"""

import argparse
import json
import math
import sys

import numpy

try:
    import igraph
except ImportError:
    igraph = None
try:
    import networkx
except ImportError:
    networkx = None


def weights(ego):
    """The symmetric matrix of weights, ego first."""
    size = len(ego["ego"]) + 1
    w = numpy.zeros((size, size))
    w[0, 1:] = w[1:, 0] = ego["ego"]
    for a, b, weight in ego["ties"]:
        w[a + 1, b + 1] = w[b + 1, a + 1] = weight
    return w


def by_matrices(w):
    alters = len(w) - 1
    if alters == 0:
        return dict.fromkeys(("effective_size", "efficiency", "constraint", "hierarchy"))
    p = w / w.sum(axis=1, keepdims=True)
    m = w / w.max(axis=1, keepdims=True)
    dyadic = (p + p @ p)[0, 1:] ** 2
    constraint = math.fsum(dyadic)
    # The diagonals of w are 0, so the products leave out q = i and q = j by themselves.
    effective_size = alters - math.fsum((m @ p[0])[1:])
    r = dyadic / (constraint / alters)
    hierarchy = 1.0 if alters == 1 else math.fsum(r * numpy.log(r)) / (alters * math.log(alters))
    return {
        "effective_size": effective_size,
        "efficiency": effective_size / alters,
        "constraint": constraint,
        "hierarchy": hierarchy,
    }


def edges(w):
    rows, columns = numpy.nonzero(numpy.triu(w))
    return [(int(a), int(b), float(w[a, b])) for a, b in zip(rows, columns)]


def by_igraph(w):
    if igraph is None or len(w) == 1:
        return None
    listed = edges(w)
    graph = igraph.Graph(n=len(w), edges=[(a, b) for a, b, _ in listed])
    return {"constraint": graph.constraint(vertices=[0], weights=[weight for _, _, weight in listed])[0]}


def by_networkx(w, alters_max):
    if networkx is None or not 1 <= len(w) - 1 <= alters_max:
        return None
    graph = networkx.Graph()
    graph.add_weighted_edges_from(edges(w))
    return {
        "effective_size": networkx.effective_size(graph, nodes=[0], weight="weight")[0],
        "constraint": networkx.constraint(graph, nodes=[0], weight="weight")[0],
    }


def main():
    parser = argparse.ArgumentParser(description="Burt's measures of ego networks, from JSON lines to JSON lines.")
    parser.add_argument("--networkx-alters-max", type=int, default=20, help="largest ego network that networkx gets")
    options = parser.parse_args()
    for line in sys.stdin:
        if line.strip():
            ego = json.loads(line)
            w = weights(ego)
            answer = {"id": ego["id"], "numpy": by_matrices(w), "igraph": by_igraph(w)}
            answer["networkx"] = by_networkx(w, options.networkx_alters_max)
            print(json.dumps(answer, allow_nan=False))


if __name__ == "__main__":
    main()
