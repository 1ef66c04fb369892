"""What other libraries take for the measures of an organisation, in CPU seconds of one thread.

Called as: organisation_time.py LIBRARY PEOPLE TIES SOURCES, with LIBRARY one of igraph, networkit, rustworkx, networkx, and the two CSV
files. People are numbered in the order of their file. Prints one flat JSON object: seconds per measure (null where the library has none;
`betweenness` is for SOURCES sources), what it found (`constraint_sum`, `effective_size_sum`, `modularity`) to compare answers, and
`build`, the time to make the graph from arrays, which counts for nothing else.
"""

import json
import os
import sys
import time

for threads in ("OMP_NUM_THREADS", "RAYON_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"
import numpy

library, people_file, ties_file, sources = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
with open(people_file, encoding="utf-8") as file:
    n = sum(1 for _ in file) - 1
ends = numpy.loadtxt(ties_file, delimiter=",", skiprows=1, usecols=(0, 1), dtype=numpy.int64)
ends = ends[ends[:, 0] != ends[:, 1]]
ends = numpy.unique(numpy.sort(ends, axis=1), axis=0)
drawn = numpy.random.default_rng(1).choice(n, min(sources, n), replace=False).tolist()
answer = {}


def timed(name, work):
    start = time.process_time()
    value = work()
    answer[name] = time.process_time() - start
    return value


def effective_sum(degree, clustering):
    degree, clustering = numpy.array(degree, dtype=float), numpy.nan_to_num(numpy.array(clustering))
    return float((degree - (degree - 1) * clustering)[degree > 0].sum())


def by_igraph():
    import igraph

    graph = timed("build", lambda: igraph.Graph(n=n, edges=ends))
    answer["constraint_sum"] = float(numpy.nansum(timed("constraint", graph.constraint)))
    size = lambda: effective_sum(graph.degree(), graph.transitivity_local_undirected(mode="zero"))
    answer["effective_size_sum"] = timed("effective_size", size)
    timed("betweenness", lambda: graph.betweenness(sources=drawn))
    timed("pagerank", graph.pagerank)
    timed("core", lambda: (graph.coreness(), graph.connected_components(), graph.articulation_points()))
    found = timed("community", lambda: graph.community_leiden(objective_function="modularity", n_iterations=2))
    answer["modularity"] = found.modularity


def by_networkit():
    import networkit

    networkit.setNumberOfThreads(1)
    matrix = (numpy.ones(len(ends)), tuple(numpy.ascontiguousarray(ends[:, side]) for side in (0, 1)))
    graph = timed("build", lambda: networkit.GraphFromCoo(matrix, n=n, weighted=False, directed=False))

    def size():
        clustering = networkit.centrality.LocalClusteringCoefficient(graph, True).run().scores()
        return effective_sum([graph.degree(node) for node in range(n)], clustering)

    answer["effective_size_sum"] = timed("effective_size", size)
    timed("betweenness", lambda: networkit.centrality.EstimateBetweenness(graph, len(drawn), False, False).run())
    timed("pagerank", lambda: networkit.centrality.PageRank(graph, 0.85, 1e-12).run())
    timed("core", lambda: (networkit.centrality.CoreDecomposition(graph).run(), networkit.components.ConnectedComponents(graph).run()))
    found = timed("community", lambda: networkit.community.ParallelLeiden(graph, 3, True, 1).run().getPartition())
    answer["modularity"] = networkit.community.Modularity().getQuality(found, graph)


def by_rustworkx():
    import rustworkx

    graph = rustworkx.PyGraph()

    def build():
        graph.add_nodes_from(range(n))
        graph.add_edges_from_no_data([tuple(pair) for pair in ends.tolist()])

    timed("build", build)
    directed = graph.to_directed()
    timed("pagerank", lambda: rustworkx.pagerank(directed))
    timed("core", lambda: (rustworkx.core_number(graph), rustworkx.connected_components(graph), rustworkx.articulation_points(graph)))


def by_networkx():
    import networkx

    graph = networkx.Graph()

    def build():
        graph.add_nodes_from(range(n))
        graph.add_edges_from(ends.tolist())

    timed("build", build)
    found = timed("constraint", lambda: networkx.constraint(graph))
    answer["constraint_sum"] = float(numpy.nansum(list(found.values())))
    timed("betweenness", lambda: networkx.betweenness_centrality(graph, k=len(drawn), seed=1))
    timed("pagerank", lambda: networkx.pagerank(graph))
    timed("core", lambda: (networkx.core_number(graph), list(networkx.connected_components(graph)), list(networkx.articulation_points(graph))))


{"igraph": by_igraph, "networkit": by_networkit, "rustworkx": by_rustworkx, "networkx": by_networkx}[library]()
print(json.dumps(answer))
