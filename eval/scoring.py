"""How well extracted statements agree with a gold file, and reconciled lines with theirs.

A found and a gold statement belong together where their number tokens [begin, end) overlap: one to one,
the longest overlap first. A gold statement marked "optional" counts neither for nor against; nor does a
found one that is written without digits and is no rank. Names agree when their two-character pieces do, by 0.7.
"""
import json
import re

FIELDS = ("kind", "measure", "relation", "value", "unit", "period", "indicator")
# What a release must reach on every gold file.
BARS = {"detection": 0.98, "indicator": 0.90, "whole record": 0.88,
        **dict.fromkeys(("kind", "measure", "relation", "value", "unit", "period"), 0.97),
        "task": 0.97, "lead_units": 0.97}
NAMES_AGREE = 0.7
NO_NAME = re.compile(r"\s|[“”\"]|新增|^(全县|全市|全省|我县|我市)")


def read_records(path):
    with open(path, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    return [row for row in rows if "skip" not in row]


def pieces(name):
    bare = NO_NAME.sub("", name)
    return [bare[i:i + 2] for i in range(len(bare) - 1)] or [bare]


def likeness(left, right):
    """F1 of the two names' two-character pieces, each piece used once."""
    left, right = pieces(left), pieces(right)
    rest = list(right)
    for piece in left:
        if piece in rest:
            rest.remove(piece)
    return 2 * (len(right) - len(rest)) / (len(left) + len(right))


def same_number(left, right):
    if left is None or right is None:
        return left is right
    return abs(left - right) <= 1e-9 * max(1.0, abs(left))


def agrees(field, gold, found):
    if field == "indicator":
        names = [gold["indicator"], *gold.get("alt", [])]
        return any(likeness(name, found.get("indicator") or "") >= NAMES_AGREE for name in names)
    if field == "value":
        return all(same_number(gold.get(part), found.get(part)) for part in ("value", "value_high"))
    if field == "lead_units":
        return gold[field] == (found.get(field) or [])
    return gold.get(field) == found.get(field)


def pair(gold, found):
    """{index of gold: index of found}"""
    overlaps = [(min(g["end"], f["end"]) - max(g["begin"], f["begin"]), i, j)
                for i, g in enumerate(gold) for j, f in enumerate(found)
                if g["begin"] < f["end"] and f["begin"] < g["end"]]
    pairs, taken = {}, set()
    for _, i, j in sorted(overlaps, reverse=True):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def share(part, whole):
    return part / whole if whole else 1.0


def f1(hits, found, wanted):
    precision, recall = share(hits, found), share(hits, wanted)
    return share(2 * precision * recall, precision + recall)


def is_free(row):
    """A number written in words counts only as a rank."""
    return row.get("measure") != "rank" and not re.search(r"[0-9０-９]", row.get("text", ""))


def score(gold, found):
    """(figures by name, errors as (begin, kind of error, detail))"""
    pairs = pair(gold, found)
    paired = set(pairs.values())
    wanted = [i for i, row in enumerate(gold) if not row.get("optional")]
    hits = [i for i in wanted if i in pairs]
    spare = {pairs[i] for i in pairs if gold[i].get("optional")}
    spare |= {j for j, row in enumerate(found) if j not in paired and is_free(row)}
    counted = len(found) - len(spare)

    fields = FIELDS + tuple(field for field in ("task", "lead_units") if gold and field in gold[0])
    right, whole, errors = dict.fromkeys(fields, 0), 0, []
    for i in hits:
        record = found[pairs[i]]
        wrong = [field for field in fields if not agrees(field, gold[i], record)]
        for field in fields:
            right[field] += field not in wrong
        whole += not set(wrong) & set(FIELDS)
        if wrong:
            detail = "; ".join(f"{field}: {gold[i].get(field)} ≠ {record.get(field)}" for field in wrong)
            errors.append((gold[i]["begin"], "wrong", f"{gold[i]['indicator']} {gold[i]['text']}: {detail}"))
    errors += [(gold[i]["begin"], "missed", f"{gold[i]['indicator']} {gold[i]['text']}")
               for i in wanted if i not in pairs]
    errors += [(row["begin"], "spurious", f"{row.get('indicator')} {row.get('text')}")
               for j, row in enumerate(found) if j not in paired | spare]

    figures = {"detection": f1(len(hits), counted, len(wanted))}
    figures |= {field: share(right[field], len(hits)) for field in fields}
    figures["whole record"] = f1(whole, counted, len(wanted))
    return figures, sorted(errors)


def score_reconciliation(gold, found):
    """(figures, errors) of reconciled lines: verdicts that agree, and pairs that are right."""
    by_target = {row["target"]["begin"]: row for row in found}
    verdicts, pairs, right_pairs, errors = 0, 0, 0, []
    for row in gold:
        begin, line = row["target"]["begin"], by_target.get(row["target"]["begin"])
        name = f"{row['target']['indicator']} {row['target']['text']}"
        if line is None:
            errors.append((begin, "missed", name))
            continue
        verdicts += line["verdict"] == row["verdict"]
        if line["verdict"] != row["verdict"]:
            errors.append((begin, "wrong", f"{name}: {row['verdict']} ≠ {line['verdict']}"))
        if line["result"] is not None:
            pairs += 1
            right = row["result"] is not None and row["result"]["begin"] == line["result"]["begin"]
            right_pairs += right
            if not right:
                errors.append((begin, "wrong pair", f"{name}: {line['result']['indicator']} {line['result']['text']}"))
    return {"verdict": share(verdicts, len(gold)), "pair": share(right_pairs, pairs)}, sorted(errors)


RECONCILIATION_BARS = {"verdict": 0.95, "pair": 0.98}


def missed_bars(figures, bars):
    return [f"{name} {figures[name]:.4f} < {bars[name]}" for name in figures if figures[name] < bars[name]]
