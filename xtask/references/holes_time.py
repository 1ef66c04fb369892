"""How long two libraries take for Burt's constraint of one person, on the network of that person alone.

Called as: holes_time.py NETWORK_FILE REPEAT [--without-networkx]. Reads a network file, keeps the core, and makes the ego graph of it (closeness / 5
to the ego, strength / 3 among the others), so that the whole-network formulas of the libraries are the ego-network model.
Making the graph is not counted. Prints {"constraint": …, "igraph": seconds or null, "networkx": seconds or null}.
"""

import json
import sys
import time

path, repeat = sys.argv[1], int(sys.argv[2])
with open(path, encoding="utf-8") as file:
    network = json.load(file)
core = [p["id"] for p in network["people"] if p.get("core") and p.get("closeness")]
place = {identity: index + 1 for index, identity in enumerate(core)}
edges = [(0, place[p["id"]], p["closeness"] / 5) for p in network["people"] if p["id"] in place]
edges += [(place[t["a"]], place[t["b"]], t["strength"] / 3) for t in network["ties"] if t["a"] in place and t["b"] in place]


def seconds(work):
    start = time.process_time()
    for _ in range(repeat):
        value = work()
    return (time.process_time() - start) / repeat, value


result = {"constraint": None, "igraph": None, "networkx": None}
try:
    import igraph

    graph = igraph.Graph(n=len(core) + 1, edges=[(a, b) for a, b, _ in edges])
    graph.es["weight"] = [w for _, _, w in edges]
    result["igraph"], value = seconds(lambda: graph.constraint(vertices=[0], weights="weight"))
    result["constraint"] = value[0]
except ImportError:
    pass
try:
    if "--without-networkx" in sys.argv:
        raise ImportError("not wanted")
    import networkx

    other = networkx.Graph()
    other.add_weighted_edges_from(edges)
    result["networkx"], value = seconds(lambda: networkx.constraint(other, nodes=[0], weight="weight"))
    result["constraint"] = value[0] if result["constraint"] is None else result["constraint"]
except ImportError:
    pass
print(json.dumps(result))
