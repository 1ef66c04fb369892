"""How true an import is: an exported network file beside the truth that an archive was made from.

Called as: truth.py GROUND_TRUTH NETWORK_FILE [QUESTIONS]. A person of the file is whom the truth says most of their addresses are.
QUESTIONS is the JSON of `telemachus questions`. Prints one JSON object:
  pairs        true same-person pairs of addresses among those the file knows
  precision    of the pairs that the file holds to be one person, the share that is
  recall       of the true pairs, the share that the file holds to be one person
  with_questions  the same recall if every question is answered by the truth; null without QUESTIONS
  questions    how many were asked; null without QUESTIONS
  forbidden    pairs of people that must not merge and did
  strength     Spearman's rank correlation of estimated with true strength, over observable people
  tie_precision, tie_recall   ties between contacts; precision of all, recall of those seen together three times or more
  core_hits    of the 15 closest observable people, how many are in the core
"""

import collections
import itertools
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    truth = json.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    network = json.load(file)
owner_of = {address: person["id"] for person in truth["persons"] for address in person["addresses"]}
people = [
    (person, sorted({address.lower() for address in person.get("emails") or []} & set(owner_of))) for person in network["people"]
]
people = [(person, known) for person, known in people if known]


def share(part, whole):
    return part / whole if whole else None


def pairs_of(groups):
    return {pair for group in groups for pair in itertools.combinations(sorted(group), 2)}


held = pairs_of(known for _, known in people)
seen = sorted({address for _, known in people for address in known})
by_truth = collections.defaultdict(list)
for address in seen:
    by_truth[owner_of[address]].append(address)
true = pairs_of(by_truth.values())

who = {}
mixed = []
for person, known in people:
    counted = collections.Counter(owner_of[address] for address in known)
    who[person["id"]] = min(counted, key=lambda identity: (-counted[identity], identity))
    mixed.append(set(counted))
forbidden = sum(any({a, b} <= group for group in mixed) for a, b in truth["must_not_merge"])


def with_questions():
    if len(sys.argv) < 4:
        return None, None
    with open(sys.argv[3], encoding="utf-8") as file:
        asked = json.load(file)
    asked = asked["questions"] if isinstance(asked, dict) else asked
    parent = {person["id"]: person["id"] for person in network["people"]}

    def root(identity):
        while parent[identity] != identity:
            identity = parent[identity]
        return identity

    for question in asked:
        ends = [end["id"] if isinstance(end, dict) else end for end in question["people"]]
        for a, b in itertools.combinations([end for end in ends if end in who], 2):
            if who[a] == who[b]:
                parent[root(a)] = root(b)
    groups = collections.defaultdict(list)
    for person, known in people:
        groups[root(person["id"])] += known
    return share(len(pairs_of(groups.values()) & true), len(true)), len(asked)


def ranks(values):
    order = sorted(range(len(values)), key=lambda index: values[index])
    found = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for index in order[start : end + 1]:
            found[index] = (start + end) / 2
        start = end + 1
    return found


def spearman(a, b):
    a, b = ranks(a), ranks(b)
    if len(a) < 3:
        return None
    mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
    top = sum((x - mean_a) * (y - mean_b) for x, y in zip(a, b))
    bottom = (sum((x - mean_a) ** 2 for x in a) * sum((y - mean_b) ** 2 for y in b)) ** 0.5
    return share(top, bottom)


estimated = {}
for person, _ in people:
    strength = (person.get("estimates") or {}).get("strength")
    if strength is not None:
        estimated[who[person["id"]]] = max(strength, estimated.get(who[person["id"]], 0.0))
observable = [person for person in truth["persons"] if person["observable"]]
rated = [person for person in observable if person["id"] in estimated]

true_ties = {tuple(sorted((tie["a"], tie["b"]))): tie for tie in truth["contact_ties"]}
often = {pair for pair, tie in true_ties.items() if tie["mail"] + tie["meet"] >= 3}
found_ties = set()
for tie in network["ties"]:
    a, b = who.get(tie["a"]), who.get(tie["b"])
    if a and b and a != b:
        found_ties.add(tuple(sorted((a, b))))

closest = sorted(observable, key=lambda person: (-person["strength"], person["id"]))[:15]
core = {
    who[person["id"]]
    for person, _ in people
    if person.get("core") or (person.get("core") is None and (person.get("estimates") or {}).get("core"))
}
recall_with_questions, questions = with_questions()
print(
    json.dumps(
        {
            "pairs": len(true),
            "precision": share(len(held & true), len(held)),
            "recall": share(len(held & true), len(true)),
            "with_questions": recall_with_questions,
            "questions": questions,
            "forbidden": forbidden,
            "strength": spearman([estimated[p["id"]] for p in rated], [p["strength"] for p in rated]),
            "tie_precision": share(len(found_ties & set(true_ties)), len(found_ties)),
            "tie_recall": share(len(found_ties & often), len(often)),
            "core_hits": sum(person["id"] in core for person in closest),
        }
    )
)
