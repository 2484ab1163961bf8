"""The scores of an assessment, recomputed from the raw records of a SQLite ledger by other code than the program's:
every variable, mark, weight, point, total and place must come out the same to the last decimal.

recompute.py LEDGER.db prints what differs."""
import math
import re
import sqlite3
import sys
import tomllib
from collections import defaultdict
from datetime import date, datetime, timedelta, timezone
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

SIXTEEN = Context(prec=16, rounding=ROUND_HALF_UP)  # a quotient's digits
MILLION = 1_000_000


def day(text):
    return date.fromisoformat(text) if text else None


def numbers(text):
    return [int(part) for part in text.split(",")] if text else []


def half_up(value, digits):
    """Of an exact number that is not negative."""
    scaled = Fraction(value) * 10**digits
    return Decimal(math.floor(scaled + Fraction(1, 2))).scaleb(-digits)


def millionths(part, whole):
    if whole == 0:
        return 0
    ratio = SIXTEEN.divide(part, whole) * MILLION
    sign = -1 if ratio < 0 else 1
    return sign * min(int(half_up(abs(ratio), 0)), 1000 * MILLION)


class Ledger:
    def __init__(self, path):
        self.base = sqlite3.connect(path)
        self.base.row_factory = sqlite3.Row
        self.units = {row["id"]: row for row in self.all("organisation")}

    def all(self, table):
        return self.base.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()

    def owner(self, unit):
        for _ in range(8):
            row = self.units.get(unit)
            if row is None or not row["closed_on"] or not row["successor"]:
                break
            unit = row["successor"]
        return unit

    def leaders(self, lead):
        """A group stands for its members, a closed unit for its successor."""
        row = self.units.get(lead)
        if row is None:
            return []
        if row["closed_on"]:
            return self.leaders(row["successor"])
        if row["class"] == "group":
            return [unit for member in numbers(row["members"]) for unit in self.leaders(member)]
        return [lead]


# What a target has reached of what it should have.

def adds_up(item):
    if item["measure"] in ("growth", "rank"):
        return False
    return bool(item["cumulative"]) and not (item["unit"] == "%" and item["measure"] != "completion")


def less_is_better(item):
    return item["direction"] == "less_is_better" or item["measure"] == "rank"


def holds(value, relation, less, result):
    """Whether a result that is not negative fulfils a promise that is not."""
    if relation in ("ge", "gt"):
        return result >= value
    if relation in ("le", "lt"):
        return result <= value
    if relation == "approx":
        return result <= value * Decimal("1.05") if less else result >= value * Decimal("0.95")
    return result <= value if less else result >= value


def elapsed(begin, end, on):
    days = max((end - begin).days, 0) + 1
    gone = min(max((on - begin).days + 1, 0), days)
    return (gone * MILLION + days // 2) // days


def expected_line(item, value, shares, on):
    """By shares where there are any; else the straight line; a state is the target itself."""
    year = item["year"]
    begin = day(item["starts_on"]) or date(year, 1, 1)
    if shares:
        if not adds_up(item):
            if shares[0]["unit"]:
                return None
            for share in shares:
                if on <= share["ends_on"]:
                    return millionths(share["value"], value)
            return millionths(shares[-1]["value"], value)
        total = 0
        for unit in sorted({share["unit"] for share in shares}):
            expected, before, until = 0, 0, begin - timedelta(days=1)
            for share in (share for share in shares if share["unit"] == unit):
                part = millionths(share["value"], value)
                if not share["cumulative"]:
                    expected += part * elapsed(share["begins_on"], share["ends_on"], on) // MILLION
                    continue
                if on > until:
                    gone = elapsed(until + timedelta(days=1), share["ends_on"], on)
                    expected = before + (part - before) * gone // MILLION
                before, until = part, share["ends_on"]
            total += expected
        return total
    return None


def reached(item, value, shares, reading):
    if reading is None:
        return 0
    on, result = reading
    done = millionths(result, value)
    expected = expected_line(item, value, shares, on)
    if expected is None:
        year = item["year"]
        begin, end = day(item["starts_on"]) or date(year, 1, 1), day(item["due_on"]) or date(year, 12, 31)
        expected = elapsed(begin, end, on) if adds_up(item) else MILLION
    if holds(Decimal(expected), item["relation"], less_is_better(item), Decimal(done)):
        return MILLION
    if expected <= 0:
        return 0
    kept = min(max(expected - max(abs(done - expected), 1), 0), expected)
    return (2 * kept * MILLION + expected) // (2 * expected)


def targets_of(ledger, led, readings, shares):
    """unit → [(item, millionths reached, whether the promise is met)]"""
    found = defaultdict(list)
    for number, (item, units) in led.items():
        if item["value"] is None:
            continue
        value, parts = Decimal(item["value"]), shares.get(number, [])
        split = any(share["unit"] for share in parts)
        for unit in units + sorted({share["unit"] for share in parts if share["unit"]} - set(units)):
            own = [share for share in parts if share["unit"] == unit]
            read = readings.get(number, {})
            sums_up = not own and split and adds_up(item)
            if unit in read and not sums_up:
                reading = read[unit][:2]
            elif own or not read:
                reading = None
            elif sums_up:
                reading = (max(each[0] for each in read.values()), sum(each[1] for each in read.values()))
            else:
                reading = read[min(read)][:2]
            promised, counted = value, own or [s for s in parts if not s["unit"]] or parts
            if own:
                last = max(own, key=lambda share: share["ends_on"])
                promised = last["value"] if last["cumulative"] else sum(share["value"] for share in own)
            met = reading is not None and holds(promised, item["relation"], less_is_better(item), reading[1])
            found[unit].append((number, reached(item, promised, sorted(
                counted, key=lambda share: (share["unit"], share["ends_on"])), reading), met))
    return found


def variables_of(ledger, year, begin, end, today):
    """unit → variable → its value; None: a mean of nothing."""
    counts = defaultdict(lambda: defaultdict(Decimal))

    def count(unit, variable, times=1):
        if unit and times:
            counts[unit][variable] += times

    def within(text):
        return begin <= day(text) <= end

    led = {}
    for item in ledger.all("item"):
        if item["year"] != year or item["state"] not in ("active", "completed"):
            continue
        units = list(dict.fromkeys(unit for lead in numbers(item["leads"]) for unit in ledger.leaders(lead)))
        led[item["id"]] = (item, units)
        done = item["completed_on"] and day(item["completed_on"]) <= end
        due = item["due_on"] and day(item["due_on"]) <= end
        for unit in units:
            count(unit, "items")
            count(unit, "items_done", 1 if done else 0)
            count(unit, "items_due", 1 if due else 0)
            count(unit, "items_in_time", 1 if due and done and item["completed_on"] <= item["due_on"] else 0)
            if item["category"] == "livelihood":
                count(unit, "livelihood")
                count(unit, "livelihood_done", 1 if done else 0)

    def units_of(item):
        return led[item][1] if item in led else []

    for revision in ledger.all("revision"):
        made = datetime.fromtimestamp(revision["at"] / 1000, timezone(timedelta(hours=8))).date()
        for unit in units_of(revision["item"]) if begin <= made <= end else []:
            count(unit, "promises_moved")
    for milestone in ledger.all("milestone"):
        if milestone["withdrawn"] or not within(milestone["due_on"]):
            continue
        for unit in units_of(milestone["item"]):
            count(unit, "milestones")
            if milestone["reached_on"] and milestone["reached_on"] <= milestone["due_on"]:
                count(unit, "milestones_reached")
    money = defaultdict(lambda: [Decimal(0), Decimal(0)])
    for project in ledger.all("project"):
        if not project["year_planned"] or Decimal(project["year_planned"]) == 0:
            continue
        for unit in units_of(project["id"]):
            count(unit, "projects")
            money[unit][0] += Decimal(project["year_done"] or 0)
            money[unit][1] += Decimal(project["year_planned"])
    for standing in ledger.all("standing"):
        if standing["year"] != year or standing["id"] not in led:
            continue
        unit = ledger.owner(standing["organisation"])
        count(unit, "reds", standing["colour"] == "red")
        count(unit, "yellows", standing["colour"] == "yellow")
        count(unit, "ever_red", standing["was_red"])
        count(unit, "overdue", standing["late"])
    for slip in ledger.all("slip"):
        if within(slip["issued_on"]):
            count(ledger.owner(slip["organisation"]), "slips")
            count(ledger.owner(slip["organisation"]), "slips_late", slip["late"])

    rounds = {row["id"]: row for row in ledger.all("round") if row["year"] == year}
    readings = defaultdict(dict)
    for report in ledger.all("report"):
        asked = rounds.get(report["round"])
        if asked is None:
            continue
        unit, state = ledger.owner(report["organisation"]), report["state"]
        if report["value"] is not None and state in ("submitted", "accepted") and day(asked["ends_on"]) <= end:
            known = readings[report["item"]].get(unit)
            new = (day(asked["ends_on"]), Decimal(report["value"]), report["id"])
            if known is None or (known[0], known[2]) < (new[0], new[2]):
                readings[report["item"]][unit] = new
        if not within(asked["ends_on"]):
            continue
        silent = state in ("owed", "draft")
        never = state == "missed" or silent and day(asked["due_on"]) < today
        if silent and not never:
            continue
        count(unit, "reports")
        count(unit, "reports_never" if never else "reports_late" if report["late"] else "reports_in_time")
        count(unit, "reports_returned", report["returns"])

    shares = defaultdict(list)
    for share in ledger.all("share"):
        if not share["withdrawn"] and share["item"] in led:
            shares[share["item"]].append({
                "unit": ledger.owner(share["organisation"]), "value": Decimal(share["value"]),
                "begins_on": day(share["begins_on"]), "ends_on": day(share["ends_on"]),
                "cumulative": share["cumulative"]})
    completion = {}
    for unit, targets in targets_of(ledger, led, readings, shares).items():
        count(unit, "targets", len(targets))
        count(unit, "targets_met", sum(met for _, _, met in targets))
        completion[unit] = half_up(Fraction(sum(part for _, part, _ in targets), len(targets)), 0).scaleb(-4)

    for row in ledger.all("problem"):
        if not within(row["found_on"]) or row["state"] == "dropped":
            continue
        unit, closed = ledger.owner(row["coordinator"] or row["organisation"]), row["state"] == "closed"
        count(unit, "problems")
        count(unit, "problems_closed", closed)
        count(unit, "problems_in_time", closed and not row["late"])
        count(unit, "problems_reopened", row["reopened"])
    for row in ledger.all("supervision_order"):
        if within(row["issued_on"]) and row["state"] != "withdrawn":
            unit = ledger.owner(row["organisation"])
            count(unit, "orders")
            count(unit, "orders_closed", row["state"] == "closed")
            count(unit, "orders_late", row["late"])
    ratings, results = defaultdict(list), defaultdict(list)
    levels = ["none", "very_bad", "bad", "fair", "good", "very_good"]
    for row in ledger.all("whistle"):
        if not within(row["filed_on"]) or row["state"] in ("excluded", "withdrawn"):
            continue
        unit = ledger.owner(row["organisation"])
        count(unit, "whistles")
        count(unit, "whistles_in_time", 1 if row["answered_on"] and not row["late"] else 0)
        count(unit, "whistles_late", row["late"])
        count(unit, "whistles_reopened", row["reopened"])
        count(unit, "false_closings", row["false_closings"])
        if row["rating"] != "none":
            count(unit, "whistles_rated")
            ratings[unit].append(20 * levels.index(row["rating"]))
    for row in ledger.all("motion"):
        if not within(row["received_on"]) or row["state"] in ("joined", "withdrawn"):
            continue
        unit = ledger.owner(row["organisation"])
        count(unit, "motions")
        count(unit, "motions_in_time", 1 if row["answered_on"] and not row["late"] else 0)
        count(unit, "motions_satisfied", row["satisfaction"] == "satisfied")
        count(unit, "motions_unsatisfied", row["satisfaction"] == "unsatisfied")
    closed = {row["id"] for row in ledger.all("appraisal")
              if row["state"] == "closed" and row["year"] == year and day(row["ends_on"]) <= end}
    for row in ledger.all("appraisal_subject"):
        if row["appraisal"] in closed and not row["withdrawn"] and row["result"] is not None:
            unit = ledger.owner(row["organisation"])
            count(unit, "appraised")
            results[unit].append(Decimal(row["result"]))
    for row in ledger.all("register_entry"):
        if within(row["opened_on"]):
            count(ledger.owner(row["organisation"]), "register_entries")
            count(ledger.owner(row["organisation"]), "register_late", row["late"])

    def four(numerator, denominator):
        return half_up(SIXTEEN.divide(Decimal(numerator), Decimal(denominator)), 4)

    def value(unit, variable):
        if variable == "completion":
            return completion.get(unit)
        if variable == "investment":
            return four(money[unit][0] * 100, money[unit][1]) if unit in money else None
        if variable == "whistles_rating":
            return four(sum(ratings[unit]), len(ratings[unit])) if unit in ratings else None
        if variable == "appraisal":
            return four(sum(results[unit]), len(results[unit])) if unit in results else None
        return counts[unit][variable]

    return value


# From variables to scores and places.

def as_python(formula):
    formula = formula.replace("&&", " and ").replace("||", " or ")
    choice = re.compile(r"\(([^()?]*)\?([^():]*):([^():]*)\)")
    while choice.search(formula):
        formula = choice.sub(r"((\2) if (\1) else (\3))", formula)
    return formula


def members_of(scheme, ledger):
    """unit → class: by name, else by a word in the name, else by kind."""
    members = {}
    for number, row in ledger.units.items():
        if row["closed_on"] or row["class"] == "group":
            continue
        for test in (lambda each: row["name"] in each.get("units", []),
                     lambda each: any(word in row["name"] for word in each.get("words", [])),
                     lambda each: row["class"] in each.get("kinds", [])):
            fitting = [key for key, each in scheme["classes"].items() if test(each)]
            if fitting:
                members[number] = fitting[0]
                break
    return members


def assess(ledger, assessment):
    """(scores, results) as the program should have kept them."""
    scheme = tomllib.loads(ledger.base.execute(
        "SELECT source FROM scheme WHERE id = ?", (assessment["scheme"],)).fetchone()["source"])
    digits = scheme.get("digits", 2)
    begin, end = day(assessment["begins_on"]), day(assessment["ends_on"])
    value = variables_of(ledger, assessment["year"], begin, end, day(assessment["computed_on"]))
    scores, results = {}, {}
    for unit, group in sorted(members_of(scheme, ledger).items()):
        marks = {}
        for key, line in scheme["lines"].items():
            weight = line["weight"] if isinstance(line["weight"], int) else line["weight"].get(group, 0)
            if not weight:
                continue
            names = [n for n in dict.fromkeys(re.findall(r"[a-z_]+", line["formula"]))
                     if n not in ("min", "max", "abs", "floor", "ceil")]
            given = {name: value(unit, name) for name in names}
            excluded = ("needs" in line and not value(unit, line["needs"])
                        or len(names) == 1 and given[names[0]] is None)
            mark = Decimal(0)
            if not excluded:
                got = eval(as_python(line["formula"]),  # the test's own schemes
                           {"__builtins__": {}, "min": min, "max": max, "abs": abs},
                           {name: float(each or 0) for name, each in given.items()})
                mark = half_up(Decimal(repr(min(max(float(got), 0.0), 100.0))), digits)
            marks[key] = (weight, excluded, mark, given)
        kept = sum(weight for weight, excluded, _, _ in marks.values() if not excluded)
        base = Decimal(0)
        for key, (weight, excluded, mark, given) in marks.items():
            points = Decimal(0) if excluded else half_up(Fraction(mark) * weight / kept, digits)
            counted = Decimal(0) if excluded else half_up(Fraction(100 * weight, kept), digits)
            base += points
            scores[unit, key] = (excluded, mark, counted, points, given)
        sums, exclusion = {"bonus": Decimal(0), "deduction": Decimal(0)}, None
        for row in ledger.all("adjustment"):
            if row["organisation"] != unit or row["withdrawn"] or row["year"] != assessment["year"]:
                continue
            if begin <= day(row["given_on"]) <= end:
                if row["adjustment_kind"] == "exclusion":
                    exclusion = row["reason"]
                else:
                    sums[row["adjustment_kind"]] += Decimal(row["points"])
        caps = {"bonus": 5, "deduction": 10} | scheme.get("caps", {})
        bonus, deduction = (min(sums[kind], Decimal(caps[kind])) for kind in ("bonus", "deduction"))
        total = max(base + bonus - deduction, Decimal(0))
        if exclusion is None and kept == 0:
            exclusion = "nothing_to_assess"
        results[unit] = [group, base, bonus, deduction, total, exclusion]
    places = {}
    for group in scheme["classes"]:
        totals = sorted((r[4] for r in results.values() if r[0] == group and r[5] is None), reverse=True)
        for unit, result in results.items():
            if result[0] != group or result[5] is not None:
                continue
            place = 1 + sum(total > result[4] for total in totals)
            grade = ""
            for key, each in scheme.get("grades", {}).items():
                fits = result[4] >= each.get("at_least", 0)
                if fits and place <= half_up(Fraction(each.get("share", 100) * len(totals), 100), 0):
                    grade = key
                    break
            places[unit] = (place, totals.count(result[4]) > 1, grade)
    return scores, results, places


def differences(path):
    """What the program kept and this script did not get; and how many scores were compared."""
    ledger = Ledger(path)
    found, compared = [], 0
    for assessment in ledger.all("assessment"):
        scores, results, places = assess(ledger, assessment)

        def differ(what, kept, own):
            if kept != own:
                found.append(f"{assessment['title']} {what}: kept {kept}, recomputed {own}")

        of_it = {row["id"]: row for row in ledger.all("score")
                 if row["assessment"] == assessment["id"] and not row["withdrawn"]}
        differ("scores", {(row["organisation"], row["line"]) for row in of_it.values()}, set(scores))
        for row in of_it.values():
            excluded, mark, counted, points, given = scores.get((row["organisation"], row["line"]), [None] * 5)
            if given is None:
                continue
            compared += 1
            what = f"unit {row['organisation']} {row['line']}"
            inputs = dict(text.split("=") for text in row["inputs"].split("\n"))
            for name, own in given.items():
                differ(f"{what} {name}", Decimal(inputs[name]) if inputs[name] else None, own)
            differ(what, (bool(row["excluded"]), Decimal(row["mark"]), Decimal(row["weight"]),
                          Decimal(row["points"])), (excluded, mark, counted, points))
        for row in ledger.all("unit_result"):
            if row["assessment"] != assessment["id"] or row["withdrawn"]:
                continue
            group, base, bonus, deduction, total, exclusion = results[row["organisation"]]
            what = f"unit {row['organisation']}"
            differ(what, (row["class"], *(Decimal(row[name]) for name in
                                          ("base_points", "bonus", "deduction", "total")), row["exclusion"]),
                   (group, base, bonus, deduction, total, exclusion or ""))
            differ(what + " place", (row["place"], bool(row["tied"]), row["grade"]),
                   places.get(row["organisation"], (0, False, "")))
    return found, compared


if __name__ == "__main__":
    faults, scores = differences(sys.argv[1])
    print("\n".join(faults) or f"{scores} scores recomputed: the same")
    sys.exit(1 if faults else 0)
