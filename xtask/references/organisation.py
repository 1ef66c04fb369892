"""Independent references for the measures of an organisation, by the whole-network model.

Reads one organisation from stdin: the first line is the number of people, every other line `from,to,weight`, people counted from 0. With
`--binary` every tie weighs 1. Prints one JSON object: for each reference (`numpy`, `igraph`, `networkx`) the measures it has, each a list
with a value or null for every person. `numpy` works out constraint, effective size, PageRank, from dense matrices,
straight from the formulas. networkx is never asked for all nodes at once: that path is wrong for weighted effective size; with `nodes=`
it is asked where the network is small, since it takes time cubic in the number of neighbours.
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


def known(values):
    return [None if value is None or not math.isfinite(value) else float(value) for value in values]


def by_matrices(w):
    n = len(w)
    strength = w.sum(axis=1)
    tied = strength > 0
    p = numpy.divide(w, strength[:, None], out=numpy.zeros_like(w), where=tied[:, None])
    strongest = w.max(axis=1)
    m = numpy.divide(w, strongest[:, None], out=numpy.zeros_like(w), where=tied[:, None])
    present = w > 0
    # The diagonals are 0, so the products leave out q = i and q = j by themselves.
    constraint = (((p + p @ p) ** 2) * present).sum(axis=1)
    effective = present.sum(axis=1) - ((p @ m.T) * present).sum(axis=1)
    a = present.astype(float)
    degree = a.sum(axis=1)
    step = numpy.divide(a, degree[:, None], out=numpy.full_like(a, 1 / n), where=degree[:, None] > 0)
    pagerank = numpy.linalg.solve(numpy.eye(n) - 0.85 * step.T, numpy.full(n, 0.15 / n))
    nothing = lambda values: known([value if is_tied else None for value, is_tied in zip(values.tolist(), tied)])
    return {"constraint": nothing(constraint), "effective_size": nothing(effective), "pagerank": known(pagerank.tolist())}


def edges(w):
    rows, columns = numpy.nonzero(numpy.triu(w))
    return [(int(a), int(b), float(w[a, b])) for a, b in zip(rows, columns)]


def by_igraph(w):
    if igraph is None:
        return {}
    listed = edges(w)
    graph = igraph.Graph(n=len(w), edges=[(a, b) for a, b, _ in listed])
    return {
        "constraint": known(graph.constraint(weights=[weight for _, _, weight in listed])) if listed else known([None] * len(w)),
        "betweenness": known(graph.betweenness()),
        "pagerank": known(graph.pagerank()),
        "core": graph.coreness(),
        "component": graph.connected_components().membership,
        "cut": [int(node in set(graph.articulation_points())) for node in range(len(w))] if len(w) <= 300 else None,
    }


def by_networkx(w, people_max):
    if networkx is None or len(w) > people_max:
        return {}
    graph = networkx.Graph()
    graph.add_nodes_from(range(len(w)))
    graph.add_weighted_edges_from(edges(w))
    everybody = list(range(len(w)))
    in_order = lambda values: known([values[node] for node in everybody])
    return {
        "constraint": in_order(networkx.constraint(graph, nodes=everybody, weight="weight")),
        "effective_size": in_order(networkx.effective_size(graph, nodes=everybody, weight="weight")),
        "betweenness": in_order(networkx.betweenness_centrality(graph, normalized=False)),
        "pagerank": in_order(networkx.pagerank(graph, weight=None, tol=1e-14, max_iter=1000)),
        "core": [networkx.core_number(graph)[node] for node in everybody] if len(w) <= 300 else None,
    }


def main():
    parser = argparse.ArgumentParser(description="Measures of an organisation by other programs.")
    parser.add_argument("--binary", action="store_true")
    parser.add_argument("--networkx-people-max", type=int, default=90, help="largest organisation that networkx gets")
    options = parser.parse_args()
    people = int(sys.stdin.readline())
    w = numpy.zeros((people, people))
    for line in sys.stdin:
        if line.strip():
            a, b, weight = line.split(",")
            if a != b:
                w[int(a), int(b)] += float(weight)
                w[int(b), int(a)] += float(weight)
    if options.binary:
        w = (w > 0).astype(float)
    answer = {"numpy": by_matrices(w), "igraph": by_igraph(w), "networkx": by_networkx(w, options.networkx_people_max)}
    print(json.dumps(answer, allow_nan=False))


if __name__ == "__main__":
    main()
