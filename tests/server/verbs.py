"""Which operation each verb of the command line is: verb → function(story, line)."""
import re

from story import OFFICE, SOURCE, file_of

VERBS = {}


def verb(*names):
    def keep(function):
        for name in names:
            VERBS[name] = function
        return function
    return keep


@verb("adopt")
def _(story, line):
    path = line.operands[0]
    line.do("adopt_document", raw=(SOURCE / path).read_bytes(),
            query=line.fields(["year"], switches=["new-version"], name=path.rsplit("/", 1)[-1]))


def selected(line, *plain, **kinds):
    findings = [int(word) for word in line.operands[1:]]
    return line.fields(plain, terms={"kind": "item_kind", "category": "category"},
                       switches=["register-units"], findings=findings or None, **kinds)


@verb("adopt correct")
def _(story, line):
    body = line.fields(["title", "indicator", "goal", "due"], terms={"category": "category"},
                       switches=["register-units"])
    for name in ("lead", "responsible", "cooperating"):
        if line.given(name):
            body[name] = line.options[name]
    line.do("correct_finding", *map(int, line.operands), **body)


@verb("target add", "task add")
def _(story, line):
    body = line.fields(["goal", "baseline", "due", "from"], ["lead", "responsible", "cooperating"],
                       terms={"category": "category"}, items=["into"], whole=["year"], switches=["draft"],
                       title=line.operands[0], kind=line.kind)
    line.do("add_item", **body)


@verb("target split")
def _(story, line):
    parts = []
    for word in line.options.get("part", []):
        unit, value = word.split("=")
        parts.append({"unit": story.unit(unit), "value": value})
    ends = ["03-31", "06-30", "09-30", "12-31"]
    begins = ["01-01", "04-01", "07-01", "10-01"]
    for begin, end, value in zip(begins, ends, line.options.get("quarter", [])):
        parts.append({"from": f"2025-{begin}", "to": f"2025-{end}", "value": value})
    line.do("split_item", story.item(line.operands[0]), **line.fields(["reason"], parts=parts))


@verb("target milestone", "task milestone")
def _(story, line):
    item, title = story.item(line.operands[0]), line.operands[1]
    detail = line.do("show_item_detail", item)
    there = [each for each in detail["milestones"] if each["title"] == title and not each["withdrawn"]]
    if not there:
        line.do("add_milestone", item, title=title, due=line.one("due"))
    elif line.given("due"):
        line.do("move_milestone", there[0]["id"], **line.fields(["due", "reason"]))
    else:
        line.do("reach_milestone", there[0]["id"], **line.fields(["date"]))


@verb("project solve")
def _(story, line):
    lack = story.first("list_lacks", lambda row: row["solved_on"] is None, project=story.item(line.operands[0]),
                       lack_kind=story.term("lack_kind", line.operands[1]))
    line.do("solve_lack", lack, **line.fields(["date"], text=line.operands[2]))


@verb("project observe")
def _(story, line):
    comment = line.operands[2] if len(line.operands) > 2 else None
    line.do("observe_project", story.item(line.operands[0]),
            **line.fields(["date"], score=line.operands[1], comment=comment))


def chosen(story, line):
    asked = {"round": int(line.one("round")), "state": "submitted"}
    if line.given("item"):
        asked["item"] = story.item(line.one("item"))
    return [{"report": row["id"], "version": row["version"]} for row in story.all(OFFICE, "list_reports", **asked)]


@verb("standing answer")
def _(story, line):
    slip = story.first("list_slips", item=story.item(line.operands[0]), state="open")
    line.do("answer_slip", slip, answer=line.operands[1])


@verb("problem return", "problem reopen", "problem close")
def _(story, line):
    operation = {"return": "return_solution", "reopen": "reopen_problem", "close": "close_problem"}[line.word]
    line.do(operation, int(line.operands[0]), **line.fields(["reason"]))


@verb("meeting plan")
def _(story, line):
    title = line.operands[0] if line.operands else None
    line.do("plan_meeting", **line.fields(["date"], posts=["chair"], title=title))


WHISTLE = {"dispatch": "dispatch_whistle", "sign": "sign_in_whistle", "refuse": "refuse_whistle",
           "rule": "rule_whistle", "answer": "answer_whistle", "cosign": "co_sign_whistle",
           "confirm": "confirm_whistle", "callback": "call_back_whistle", "show": "show_whistle"}


@verb(*(f"whistle {word}" for word in WHISTLE))
def _(story, line):
    body = line.fields(["reason"], ["joint"], ["unit", "suggest"], switches=["solved", "unsolved"])
    words = line.operands[1:]
    if line.word == "confirm":
        body["rating"] = story.term("rating", words.pop(0))
    if words:
        body["text"] = words[0]
    line.do(WHISTLE[line.word], story.whistle(line.operands[0], line.post), **body)


@verb("motion satisfaction")
def _(story, line):
    said = {"text": line.operands[2]} if len(line.operands) > 2 else {}
    line.do("record_satisfaction", story.motion(line.operands[0]),
            satisfaction=story.term("satisfaction", line.operands[1]), **said)


def coordinates(line):
    if "at" not in line.options:
        return {}
    longitude, latitude = line.one("at").split(",")
    return {"at": {"longitude": longitude, "latitude": latitude}}


@verb("works place")
def _(story, line):
    line.do("add_place", story.item(line.operands[0]), **coordinates(line),
            **line.fields(unit=["unit"], name=line.operands[1]))


@verb("appraisal plan")
def _(story, line):
    weight = {name: int(percent) for name, percent in
              (word.split("=") for word in line.options.get("weight", []))}
    line.do("plan_appraisal",
            **line.fields(["from", "until"], terms={"scale": "scale"}, title=line.operands[0], weight=weight or None))


@verb("appraisal subject")
def _(story, line):
    subject = line.fields(["duties"], unit=["unit"], whole=["livelihood"], name=line.operands[1])
    line.do("add_subjects", story.appraisal(line.operands[0]), subjects=[subject])


@verb("appraisal codes")
def _(story, line):
    sheet = line.do("draw_codes", story.appraisal(line.operands[0]),
                    **line.fields(terms={"channel": "channel"}, count=int(line.operands[1]))).decode()
    drawn = re.findall(r"(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}", sheet)
    if len(drawn) != int(line.operands[1]):
        raise AssertionError(f"codes: {sheet}")
    for code in drawn:
        story.codes[story.told_codes[len(story.codes)]] = code


@verb("appraisal cast")
def _(story, line):
    appraisal = story.appraisal(line.operands[0])
    marks = []
    for word in line.options["mark"]:
        name, mark = word.split("=")
        subject = story.first("list_subjects", lambda row, name=name: row["name"] == name, appraisal=appraisal)
        marks.append({"subject": subject, "mark": mark})
    line.do("cast_ballots", appraisal,
            **line.fields(terms={"channel": "channel"},
                          ballots=[{"code": story.codes[line.one("code")], "marks": marks}]))


@verb("bulletin verify")
def _(story, line):
    if not all(each["whole"] for each in line.do("verify_bulletins")):
        raise AssertionError("a bulletin is not as it was issued")


@verb("closing judge")
def _(story, line):
    outcome = story.first("list_outcomes", closing=story.closing(line), item=story.item(line.operands[0]))
    line.do("correct_outcome", outcome,
            **line.fields(["reason"], verdict=story.term("outcome_verdict", line.operands[1])))


VERBS.update({
    # The registry.
    "person add": lambda story, line: line.do("add_person", name=line.operands[0]),
    "person post": lambda story, line: line.do("add_post", **line.fields(unit=["unit"], posts=["superior"], title=line.operands[0])),
    "person role": lambda story, line: line.do("grant_role", story.post(line.operands[0]),
                **line.fields(["reason"], role=story.term("role", line.operands[1]))),
    "person appoint": lambda story, line: line.do("appoint", story.post(line.operands[0]),
                **line.fields(["date"], person=story.person(line.operands[1]))),
    "org add": lambda story, line: line.do("add_organisation",
                **line.fields(terms={"class": "organisation_class"}, name=line.operands[0])),
    # Documents.
    "adopt confirm": lambda story, line: line.do("confirm_finding", int(line.operands[0]), **selected(line)),
    "adopt reject": lambda story, line: line.do("reject_finding", int(line.operands[0]), **selected(line, "reason")),
    "adopt merge": lambda story, line: line.do("merge_finding", int(line.operands[0]), **selected(line, into=story.item(line.one("into")))),
    # Items, splits, milestones.
    "target revise": lambda story, line: line.do("revise_item", story.item(line.operands[0]), **line.fields(["goal", "due", "reason"])),
    "task revise": lambda story, line: line.do("revise_item", story.item(line.operands[0]), **line.fields(["goal", "due", "reason"])),
    "target complete": lambda story, line: line.do("complete_item", story.item(line.operands[0]), **line.fields(["date"])),
    "task complete": lambda story, line: line.do("complete_item", story.item(line.operands[0]), **line.fields(["date"])),
    # Projects.
    "project register": lambda story, line: line.do("register_project", **coordinates(line),
                **line.fields(["due", "from", "date", "sponsor", "place", "total", "planned"],
                              ["lead", "responsible", "cooperating"], whole=["year"], switches=["draft"],
                              terms={"level": "project_level", "stage": "stage"}, title=line.operands[0])),
    "project move": lambda story, line: line.do("move_project", story.item(line.operands[0]),
                **line.fields(["date", "reason"], stage=story.term("stage", line.operands[1]))),
    "project invest": lambda story, line: line.do("record_investment", story.item(line.operands[0]),
                **line.fields(["total", "planned", "total-done", "done", "reason"])),
    "project lack": lambda story, line: line.do("add_lack", story.item(line.operands[0]),
                **line.fields(["due"], unit=["unit"], kind=story.term("lack_kind", line.operands[1]),
                              text=line.operands[2])),
    # Rounds, reports, standings.
    "round open": lambda story, line: line.do("open_round",
                **line.fields(["date", "from", "due", "title"], whole=["year"],
                              terms={"cadence": "cadence", "category": "category", "kind": "item_kind"})),
    "round close": lambda story, line: line.do("close_round", int(line.operands[0])),
    "submit": lambda story, line: line.do("submit_report", story.report(line), **line.fields(["value", "progress", "problems", "next"])),
    "accept": lambda story, line: line.do("accept_reports", reports=chosen(story, line)),
    "return": lambda story, line: line.do("return_reports", reports=chosen(story, line), reason=line.one("reason") or ""),
    "standing review": lambda story, line: line.do("review_standings", **line.fields(whole=["year"])),
    "standing set": lambda story, line: line.do("set_standing", story.item(line.operands[0]),
                **line.fields(["reason", "until"], colour=story.term("colour", line.operands[1]))),
    # Problems, orders, meetings.
    "problem find": lambda story, line: line.do("find_problem", **line.fields(["text", "date"], unit=["unit"], items=["item"],
                                              terms={"source": "problem_source"}, title=line.operands[0])),
    "problem assign": lambda story, line: line.do("assign_problem", int(line.operands[0]),
                **line.fields(["due", "reason"], ["joint"], terms={"level": "problem_level"}),
                unit=story.unit(line.operands[1])),
    "problem solve": lambda story, line: line.do("solve_problem", int(line.operands[0]), text=line.operands[1], evidence=line.files("evidence")),
    "order instruct": lambda story, line: line.do("instruct", **line.fields(["title", "due"], ["joint"], ["unit"], {"rung": "rung"}, ["item"],
                                          posts=["leader"], text=line.operands[0])),
    "order review": lambda story, line: line.do("review_supervision", **line.fields(whole=["year"])),
    "order sign": lambda story, line: line.do(f"{line.word}_order", story.order(line.operands[0])),
    "order close": lambda story, line: line.do(f"{line.word}_order", story.order(line.operands[0])),
    "order reply": lambda story, line: line.do("reply_order", story.order(line.operands[0]), text=line.operands[1], evidence=line.files("evidence")),
    "order interview": lambda story, line: line.do("hold_interview", story.order(line.operands[0]), **line.fields(["date"])),
    "meeting hold": lambda story, line: line.do("hold_meeting", int(line.operands[0]), **line.fields(["date", "text"])),
    "meeting resolve": lambda story, line: line.do("resolve_point", int(line.operands[0]),
                **line.fields(["due"], ["lead"], switches=["order"], text=line.operands[1])),
    # Whistles and motions.
    "whistle file": lambda story, line: line.do("file_whistle", **line.fields(["text", "contact"], title=line.operands[0])),
    "whistle review": lambda story, line: line.do("review_whistles"),
    "motion receive": lambda story, line: line.do("receive_motion",
                **line.fields(["number", "session", "text", "date"], whole=["year"],
                              terms={"motion-kind": "motion_kind"}, title=line.operands[0],
                              deputy=line.options.get("deputy"))),
    "motion assign": lambda story, line: line.do(f"{line.word}_motion", story.motion(line.operands[0]),
                **line.fields(["reason"], ["joint"], ["unit", "suggest"])),
    "motion bounce": lambda story, line: line.do(f"{line.word}_motion", story.motion(line.operands[0]),
                **line.fields(["reason"], ["joint"], ["unit", "suggest"])),
    "motion accept": lambda story, line: line.do(f"{line.word}_motion", story.motion(line.operands[0]),
                **line.fields(["reason"], ["joint"], ["unit", "suggest"])),
    "motion opinion": lambda story, line: line.do("give_opinion", story.motion(line.operands[0]), text=line.operands[1]),
    "motion join": lambda story, line: line.do("join_motion", story.motion(line.operands[0]),
                **line.fields(["reason"], into=story.motion(line.operands[1]))),
    "motion answer": lambda story, line: line.do("answer_motion", story.motion(line.operands[0]), grade=line.operands[1], text=line.operands[2]),
    "motion review": lambda story, line: line.do("review_motions"),
    # Livelihood items, registers.
    "works fund": lambda story, line: line.do("record_funds", story.item(line.operands[0]),
                **line.fields(["planned", "paid", "funding", "reason"])),
    "works finish": lambda story, line: line.do("finish_place", int(line.operands[0]), **line.fields(["date"])),
    "register add": lambda story, line: line.do("add_entry", line.operands[0],
                **line.fields(unit=["unit"], whole=["year"],
                              values=dict(word.split("=", 1) for word in line.operands[1:]))),
    "register move": lambda story, line: line.do("move_entry", int(line.operands[0]), **line.fields(["reason"], state=line.operands[1])),
    # Appraisal.
    "appraisal open": lambda story, line: line.do(f"{line.word}_appraisal", story.appraisal(line.operands[0]), **line.fields(["reason"])),
    "appraisal close": lambda story, line: line.do(f"{line.word}_appraisal", story.appraisal(line.operands[0]), **line.fields(["reason"])),
    # Assessment.
    "scheme adopt": lambda story, line: line.do("adopt_scheme", **line.fields(whole=["year"])),
    "scheme enact": lambda story, line: line.do("enact_scheme", int(line.operands[0])),
    "assess give": lambda story, line: line.do("give_adjustment",
                **line.fields(["date", "reason", "document"], whole=["year"],
                              kind=story.term("adjustment_kind", line.operands[0]),
                              points=line.operands[2]),
                unit=story.unit(line.operands[1])),
    "assess compute": lambda story, line: line.do("compute_assessment", **line.fields(["from", "until", "title"], whole=["year"])),
    "assess publish": lambda story, line: line.do(f"{line.word}_assessment", int(line.operands[0])),
    "assess freeze": lambda story, line: line.do(f"{line.word}_assessment", int(line.operands[0])),
    "assess appeal": lambda story, line: line.do("file_appeal", **line.fields(["line"], unit=["unit"], text=line.operands[0])),
    "assess uphold": lambda story, line: line.do("uphold_appeal", int(line.operands[0]),
                **line.fields(["line", "document"], points=line.operands[1], text=line.operands[2])),
    "assess reject": lambda story, line: line.do("reject_appeal", int(line.operands[0]), text=line.operands[1]),
    # Bulletins, the closing.
    "bulletin draft": lambda story, line: line.do("draft_bulletin", month=line.operands[0]),
    "bulletin freeze": lambda story, line: line.do(f"{line.word}_bulletin", int(line.operands[0]), **line.fields(["reason"])),
    "bulletin correct": lambda story, line: line.do(f"{line.word}_bulletin", int(line.operands[0]), **line.fields(["reason"])),
    "closing open": lambda story, line: line.do("open_closing", **line.fields(whole=["year"], file=file_of(line.one("report")))),
    "closing close": lambda story, line: line.do("close_year", story.closing(line)),
    "carry take": lambda story, line: line.do(f"{line.word}_carryover", int(line.operands[0]), **line.fields(["reason"])),
    "carry decline": lambda story, line: line.do(f"{line.word}_carryover", int(line.operands[0]), **line.fields(["reason"])),
    "journal verify": lambda story, line: line.do("verify_journal"),
})


def reads(*names, operation, places=lambda story, line: (), query=lambda story, line: {}):
    """Lines that only list are checked for being answered."""
    VERBS.update({name: lambda story, line: line.do(operation, *places(story, line), **query(story, line))
                  for name in names})


def numbered(story, line):
    return [int(line.operands[0])]


reads("round remind", "round show", operation="show_round_board", places=numbered)
reads("round list", operation="list_rounds")
reads("standing list", operation="list_standings")
reads("target list", operation="list_items")
reads("target show", operation="show_item_detail", places=lambda story, line: [story.item(line.operands[0])])
reads("project list", operation="list_projects")
reads("ledger", operation="list_ledger")
reads("ledger overview", operation="show_overview")
reads("order list", operation="list_orders")
reads("order print", operation="print_order", places=lambda story, line: [story.order(line.operands[0])])
reads("meeting print", operation="print_meeting", places=numbered)
reads("whistle figures", operation="show_whistle_figures")
reads("appraisal show", operation="show_appraisal_results",
      places=lambda story, line: [story.appraisal(line.operands[0])])
reads("assess ranking", operation="read_ranking",
      places=lambda story, line: [story.first("list_assessments", sort="-id")])
reads("assess show", operation="read_scores",
      places=lambda story, line: [story.first("list_assessments", sort="-id"), story.unit(line.operands[0])])
reads("assess appeals", operation="list_appeals")
reads("assess list", operation="list_assessments")
reads("bulletin list", operation="list_bulletins")
reads("closing show", operation="verify_closing", places=lambda story, line: [story.closing(line)])
reads("closing review", operation="draft_review", places=lambda story, line: [story.closing(line)])
reads("carry list", operation="list_carryovers")
