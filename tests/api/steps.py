"""The contract test's first steps: the sample county in the year after. What other steps build on stands in
`county.known`: numbers of units and items by name."""
import base64

DAY = "2026-02-10"
PLAN = """2026年县政府重点工作任务清单

一、产业

（一）壮大智能农机产业。全年营业收入突破95亿元，6月底前建成中试基地。（牵头单位：县财政局）

（二）推进数字化转型。实施技改项目30个。（牵头单位：县财政局）

（三）强化科技创新。净增高新技术企业10家以上。（牵头单位：县科技局）

（四）办好教育。新增学位2700个。（牵头单位：县财政局）
"""
SHEET = "序号,工作任务,牵头单位,完成时限,责任领导\n1,修建道路,县财政局,6月底前,某某\n"


def same(found, wanted, about=""):
    if found != wanted:
        raise AssertionError(f"{about}: {found!r}, not {wanted!r}")


def drive(county):
    county.at(f"{DAY} 09:00")
    found_the_registry(county)
    adopt(county)
    keep_the_ledger(county)
    read_in_pages(county)
    run_projects(county)
    report(county)
    find_problems(county)
    change_policies(county)
    keep_the_data(county)


def found_the_registry(county):
    nobody, system = county.as_(""), county.as_("系统管理员")
    terms = nobody("list_terms")
    same(nobody("list_regions_here")["regions"], [{"code": "371799", "name": "青禾县"}], "before signing in")
    same(terms["item_state"][1], {"name": "active", "zh": "推进中", "en": "active"}, "terms")
    nobody.refused(401, "not_signed_in", "list_posts")

    system.refused(409, "already_there", "add_post", title="督查室")
    same(system("list_posts", role="audit_administrator")["items"][0]["title"], "审计管理员", "posts by role")
    system("show_person", 2)
    system("show_post", 1)
    county.as_("督查室").refused(403, "wrong_role", "add_post", title="县长")
    known = {unit["name"]: unit["id"] for unit in system("list_organisations", limit=200)["items"]}
    county.known = known
    unit = known["县大数据中心"] = system("add_organisation", name="县大数据中心")["id"]
    post = system("add_post", title="县大数据中心联络员", unit=unit)
    county.as_("安全管理员")("grant_role", post["id"], role="liaison", reason="报送")
    person = system("add_person", name="甲一", phone="13800000000")
    system("appoint", post["id"], person=person["id"])
    post = system("change_post", post["id"], title="县大数据中心报送员", version=2)
    system("change_post", post["id"], title="县大数据中心联络员")
    system.refused(409, "conflict", "change_post", post["id"], title="县长", version=1)
    county.as_("县大数据中心联络员").refused(403, "wrong_role", "grant_role", post["id"], role="supervisor")

    office = county.as_("督查室")
    office("add_organisation", name="青禾农机配件有限公司", **{"class": "enterprise"}, alias=["青禾配件"])
    closed = office("add_organisation", name="县经济协作办公室")
    office("change_organisation", closed["id"], name="县协作办", reason="更名", version=1)
    office("close_organisation", closed["id"], successor=known["县发展和改革局"], reason="机构改革")
    same(office("show_organisation", closed["id"])["successor"], known["县发展和改革局"], "successor")
    same([unit["name"] for unit in office("list_organisations", **{"class": "enterprise"})["items"]],
         ["青禾机械有限公司", "青禾食品有限公司", "青禾农机配件有限公司"], "organisations by class")
    system("add_region", code="371799101", name="柳泉镇", level="township")
    same(system("list_regions", level="township")["items"][0]["name"], "柳泉镇", "regions")
    system("show_region", 1)
    same(len(system("list_appointments", post=4)["items"]), 1, "appointments")
    same(system("list_people", name="甲一")["items"][0]["phone"], "13800000000", "people")
    indicator = office("add_indicator", name="农机配件营业收入", unit="元", synonyms=["配件营收"])
    office("show_indicator", indicator["id"])
    office("list_indicators", direction="more_is_better", limit=3)


def adopt(county):
    office, known = county.as_("督查室"), county.known
    office.refused(422, "wrong_fields", "adopt_document", file=PLAN.encode())
    adopted = office("adopt_document", file=PLAN.encode(), name="重点工作.txt", year=2026)
    document = adopted["document"]["id"]
    county.as_("县财政局联络员").refused(403, "wrong_role", "confirm_finding", document, findings=[1])
    titles = [finding["title"] for finding in adopted["findings"]]
    tasks = [finding for finding in adopted["findings"] if finding["item_kind"] == "task"]
    same(len(tasks), 4, titles)
    confirmed = office("confirm_finding", document, findings=[tasks[0]["ordinal"]])
    known["壮大智能农机产业"] = confirmed["items"][0]["id"]
    office("correct_finding", document, tasks[1]["ordinal"], title="推进数字化转型", lead=["县财政局"], due="2026-11-30")
    office.refused(422, "wrong_fields", "correct_finding", document, tasks[2]["ordinal"],
                   goal="很多")
    office("merge_finding", document, findings=[tasks[2]["ordinal"]], into=known["壮大智能农机产业"])
    office("reject_finding", document, findings=[tasks[3]["ordinal"]], reason="重复")
    undone = office("undo_finding", document, findings=[tasks[3]["ordinal"]], reason="看错行")
    same((undone["findings"][0]["state"], undone["items"]), ("found", []), "a rejection taken back")
    made = office("confirm_finding", document, findings=[tasks[3]["ordinal"]])["items"][0]
    dropped = office("undo_finding", document, findings=[tasks[3]["ordinal"]], reason="看错行")["items"][0]
    same((dropped["id"], dropped["state"]), (made["id"], "dropped"), "an item taken back")
    office.refused(422, "needs_value", "undo_finding", document, findings=[])
    office("reject_finding", document, findings=[tasks[3]["ordinal"]], reason="重复")
    office.refused(409, "already_there", "adopt_document", file=PLAN.encode(), name="重点工作.txt", year=2026)
    found = office("list_findings", document=document, state="rejected")["items"]
    same([finding["title"] for finding in found], [tasks[3]["title"]], "findings")
    same(office("list_documents", year=2026)["items"][-1]["id"], document, "documents")
    office("show_document", document)
    same(office("download_document", document), PLAN.encode(), "the document's file")
    read = office("read_document_text", document)
    finding = adopted["findings"][0]
    passage = next(each for each in read if each["begin"] <= finding["span_begin"] < each["end"])
    same(passage["text"][finding["span_begin"] - passage["begin"]:][:4], "（一）壮", passage)
    same([each["text"] for each in read if each["kind"] == "heading"][:1], ["一、产业"], read)
    units = office("list_named_units", document)
    same([(unit["name"], unit["organisation"]) for unit in units],
         [(name, known[name]) for name in ("县科技局", "县财政局")], "units named")

    preview = office("preview_import", file=SHEET.encode(), name="台账.csv", year=2026, column=["责任领导=ignore"])
    same(preview["counts"]["created"], 1, "preview")
    office("import_sheet", file=SHEET.encode(), name="台账.csv", year=2026, column=["责任领导=ignore"], remember=True)
    same(office("list_column_names")["items"][0]["heading"], "责任领导", "remembered columns")


def keep_the_ledger(county):
    office, known = county.as_("督查室"), county.known
    finance, science = known["县财政局"], known["县科技局"]
    item = office("add_item", kind="target", title="税收收入", goal="12亿元以上", lead=[finance], draft=True, year=2026)
    number = known["税收收入"] = item["id"]
    office("activate_item", number, version=item["version"])
    office("assign_item", number, cooperating=[science], reason="配合")
    office("revise_item", number, goal="13亿元以上", due="2026-12-20", reason="上级调整")
    office("split_item", number, parts=[{"from": f"2026-{begin:02}-01", "to": end, "value": value} for begin, end, value in (
        (1, "2026-03-31", "3亿元"), (4, "2026-06-30", "6亿元"), (7, "2026-09-30", "9亿元"),
        (10, "2026-12-31", "13亿元"))])
    milestone = office("add_milestone", number, title="半年过半", due="2026-06-30")
    office("move_milestone", milestone["id"], due="2026-07-31", reason="汛期")
    office("reach_milestone", milestone["id"], date=DAY)
    milestone = office("add_milestone", number, title="三季度", due="2026-09-30")
    office("withdraw_milestone", milestone["id"], reason="并入年底")
    other = office("add_item", kind="task", title="办好教育", lead=[finance])["id"]
    office("drop_item", other, reason="政策变化")
    office("reopen_item", other, reason="恢复")
    office("complete_item", other, date=DAY)
    office("reopen_item", other, reason="验收未过")
    office("merge_item", other, into=number, reason="同一件事")
    office.refused(409, "wrong_state", "complete_item", other)
    office.refused(422, "wrong_fields", "add_item", kind="task")
    office.refused(404, "no_such_record", "show_item", 9999)
    shown = office("show_item", number)
    same((shown["value"], shown["original_value"], shown["changes"]), ("1300000000", "1200000000", 1), "the item")
    detail = office("show_item_detail", number)
    same(len(detail["shares"]), 4, "shares")
    sheet = office("show_item_sheet", number)
    same(sheet["organisations"][str(finance)], "县财政局", "names")
    same([row["item"]["id"] for row in office("list_ledger", unit=science, year=2026)["items"]], [number], "a unit's items")


def read_in_pages(county):
    """Every way to read a list gives each record once."""
    office = county.as_("督查室")
    whole = office("list_items", limit=200)["items"]
    for sort in ("", "-id", "title", "-title", "year", "-version"):
        seen, cursor = [], ""
        for _ in range(50):
            page = office("list_items", limit=7, **({"sort": sort} if sort else {}),
                          **({"cursor": cursor} if cursor else {}))
            seen += [item["id"] for item in page["items"]]
            cursor = page["next"]
            if cursor is None:
                break
        same(sorted(seen), [item["id"] for item in whole], f"pages by {sort}")
        key = sort.lstrip("-") or "id"
        values = [next(item[key] for item in whole if item["id"] == number) for number in seen]
        ordered = sorted(values, key=lambda value: value.encode() if isinstance(value, str) else value,
                         reverse=sort.startswith("-"))
        same(values, ordered, f"the order by {sort}")
    rows, cursor = [], ""
    while cursor is not None:
        page = office("list_ledger", limit=7, **({"cursor": cursor} if cursor else {}))
        rows += [row["item"]["id"] for row in page["items"]]
        cursor = page["next"]
    same(rows, [item["id"] for item in whole if item["state"] not in ("draft", "merged")], "pages of the ledger")
    answer = office.ask("list_items", query={"fields": "id,title", "limit": 1})
    same(sorted(answer.json["items"][0]), ["id", "title"], "fields")
    exported = office("export_ledger", format="csv", year=2026)
    if "税收收入" not in exported.decode("utf-8-sig"):
        raise AssertionError("the exported ledger lacks an item")
    same(office("export_ledger")[:2], b"PK", "a workbook")


def run_projects(county):
    office, known = county.as_("督查室"), county.known
    made = office("register_project", title="智能农机产业园", lead=[known["县财政局"]], total="18亿元", planned="6亿元",
                  level="province", stage="signed_up", year=2026)
    number = known["智能农机产业园"] = made["project"]["id"]
    office("move_project", number, stage="landed", version=1)
    at = {"longitude": "115.47", "latitude": "35.11"}
    located = county.as_("县财政局联络员")("locate_project", number, at=at, place="城东")
    same((located["longitude"], located["latitude"], located["place"]), ("115.47", "35.11", "城东"), "on the map")
    office.refused(422, "out_of_range", "locate_project", number, at={"longitude": "35.11", "latitude": "115.47"})
    county.as_("县发展和改革局联络员").refused(403, "wrong_unit", "locate_project", number, at=at)
    office("record_investment", number, total_done="1.2亿元", done="8000万元")
    office.refused(422, "wrong_fields", "record_investment", number, done="很多")
    lack = office("add_lack", number, kind="land", text="泵站用地42亩未批", unit=known["县发展和改革局"], due="2026-04-30")
    county.as_("县财政局联络员").refused(403, "wrong_unit", "solve_lack", lack["id"], text="已批")
    county.as_("县发展和改革局联络员")("solve_lack", lack["id"], text="已批")
    office("observe_project", number, score="87.5", comment="进度快")
    same(office("show_project", number)["observations"][0]["score"], "87.5", "the score")
    same(office("list_projects", stage="landed")["items"][0]["id"], number, "projects")
    same(office("list_lacks", project=number)["items"][0]["solution"], "已批", "lacks")
    rungs = office("show_echelon", year=2026)
    same(sum(rung["projects"] for rung in rungs), 1, "the echelon")


def report(county):
    office, known = county.as_("督查室"), county.known
    finance = county.as_("县财政局联络员")
    county.at("2026-02-28 16:00")
    opened = office("open_round", cadence="month", date="2026-02-28", year=2026)
    round_ = opened["round"]["id"]
    office.refused(409, "already_there", "open_round", cadence="month", date="2026-02-28", year=2026)
    office("show_round", round_)
    same(office("list_rounds", state="open")["items"][0]["title"], opened["round"]["title"], "rounds")
    owed = {row["item"]: row for row in finance("list_owed_reports")}
    same(office("list_reports", round=round_, state="owed")["items"][0]["round"], round_, "reports")
    tax, machines = owed["税收收入"]["report"], owed["壮大智能农机产业"]["report"]
    finance("save_draft", tax["id"], value="2亿元", progress="1—2月入库2亿元")
    county.as_("县发展和改革局联络员").refused(403, "wrong_unit", "save_draft", tax["id"], progress="代填")
    finance.refused(409, "conflict", "save_draft", tax["id"], progress="旧的", version=1)
    same(finance("check_report", tax["id"]), [], "checks")
    finance("attach_evidence", tax["id"], file="入库凭证".encode(), name="凭证.txt")
    sent = finance("submit_report", tax["id"], value="2.1亿元",
                   evidence=[{"name": "说明.txt", "content": base64.b64encode("说明".encode()).decode()}])
    entries = sent["report"]["evidence"]
    same([entry.split(" ", 1)[1] for entry in entries], ["凭证.txt", "说明.txt"], "evidence")
    same(office("download_report_evidence", tax["id"], entries[1].split(" ")[0]).decode(), "说明", "evidence")
    office.refused(404, "no_such_record", "download_report_evidence", machines["id"], entries[1].split(" ")[0])
    county.as_("青禾机械").refused(403, "wrong_role", "download_report_evidence", tax["id"], entries[1].split(" ")[0])
    finance.refused(422, "needs_value", "submit_report", machines["id"])
    finance("submit_report", machines["id"], progress="中试基地主体完工", problems="设备到货晚")
    office("show_report", tax["id"])
    office.refused(422, "needs_reason", "return_reports", reports=[{"report": tax["id"]}], reason="")
    office("return_reports", reports=[{"report": tax["id"]}], reason="没有说明税收占比")
    finance("submit_report", tax["id"], progress="1—2月入库2.1亿元，税收占比70%")
    office("accept_reports", reports=[{"report": tax["id"]}])
    board = office("show_round_board", round_)
    same(board["total"]["accepted"], 1, "the board")
    own = known["县财政局"]
    finance.refused(403, "wrong_role", "urge", round_, units=[own])
    office.refused(404, "no_such_record", "urge", round_, units=[own, 999999])
    office.refused(413, "too_large", "urge", round_, note="快" * 201)
    urged = office("urge", round_, units=[own], note="请今天报来")["urged"]
    same([(each["organisation"], each["note"]) for each in urged], [(own, "请今天报来")], "urged")
    notice = finance("list_notices", limit=1)["items"][0]
    same((notice["kind"], notice["about"], notice["number"]), ("report_urged", "round", round_), "the notice")
    year, month, day = map(int, opened["round"]["due_on"].split("-"))
    same(notice["text"], f"催报：{opened['round']['title']}，{urged[0]['owed']} 份待报，"
         f"{year}年{month}月{day}日截止。附言：请今天报来", "the notice's words")
    again = office("urge", round_)
    same((again["urged"], again["today"]), ([], [own]), "once a day")
    same(office("show_round_board", round_)["urged"], [{"unit": own, "times": 1, "last_on": "2026-02-28"}], "the board")
    same([row["id"] for row in office("list_urgings", round=round_, organisation=own)["items"]], [urged[0]["id"]],
         "kept urgings")
    known["轮次"], known["报送"] = round_, machines["id"]
    weekly = office("open_round", cadence="week", date="2026-02-28", year=2026, category="headline")
    closed = office("close_round", weekly["round"]["id"])
    same(closed["missed"] > 0, True, "missed reports")
    office.refused(409, "wrong_state", "urge", weekly["round"]["id"])
    county.at("2026-07-01 09:00")
    office("review_standings", year=2026)
    slips = office("list_slips", state="open")["items"]
    own = next(slip for slip in slips if slip["organisation"] == known["县财政局"])
    office("show_slip", own["id"])
    finance("answer_slip", own["id"], answer="已倒排工期")
    office("list_standings", colour=own["colour"])
    office("show_standing", own["item"])
    standing = office("set_standing", own["item"], colour="red", reason="现场查看滞后")
    same(standing["by_hand"], True, "by hand")
    same({row["item"]["id"] for row in office("list_ledger", colour="red")["items"]} >= {own["item"]}, True, "red rows")
    overview = office("show_overview", year=2026)
    same(overview["total"]["colours"][4] >= 1, True, "the overview")
    briefing = office("show_briefing", year=2026)
    same(own["item"] in [red["item"] for red in briefing["red"]], True, "what is red")
    same(all(row["course"] for row in briefing["prospects"]), True, "expected lines")
    same(office("show_burden", date="2026-03-01")["total"]["reports"],
         opened["reports"] + weekly["reports"], "the burden")


def find_problems(county):
    office, known = county.as_("督查室"), county.known
    finance = county.as_("县财政局联络员")
    finance("find_problem_in_report", known["报送"])
    office("find_problems_in_round", known["轮次"])
    problem = office("find_problem", title="门前道路积水", unit=known["县财政局"], item=known["税收收入"])["id"]
    office("assign_problem", problem, unit=known["县财政局"], due="2026-08-31")
    office("extend_problem", problem, due="2026-09-18", reason="汛期")
    office("raise_problem", problem, level="county", reason="涉及多家")
    office("lower_problem", problem, level="unit", reason="已明确")
    finance("solve_problem", problem, text="已疏通",
            evidence=[{"name": "照片.txt", "content": base64.b64encode("照片".encode()).decode()}])
    office("return_solution", problem, reason="仍有积水")
    finance("solve_problem", problem, text="主管网已改造")
    office("close_problem", problem)
    office("reopen_problem", problem, reason="复查不合格")
    other = office("find_problem", title="误报", unit=known["县财政局"])["id"]
    office("drop_problem", other, reason="不属实")
    same(office("list_problems", state="dropped")["items"][0]["id"], other, "problems")
    office("show_problem", problem)


def change_policies(county):
    office, security, finance = county.as_("督查室"), county.as_("安全管理员"), county.as_("县财政局联络员")
    listed = {each["name"]: each for each in finance("list_policies")}
    same((listed["standing"]["own"], listed["sign_in"]["change"]), ("", "change_sign_in_policy"), "policies")
    strict = "[behind]\nyellow_from = 8\n"
    seen = office("preview_policy", "standing", text=strict)
    same([(each["setting"], each["before"], each["after"], each["line"]) for each in seen["differences"]],
         [("behind.yellow_from", "10", "8", 2)], "what differs")
    same(seen["foreseen"], True, "foreseen")
    office.refused(422, "bad_policy", "preview_policy", "standing", text="[behind]\nyellow_from = 2000\n")
    office.refused(404, "no_such_page", "preview_policy", "notices", text="")
    finance.refused(403, "wrong_role", "change_policy", "standing", text=strict, reason="从严")
    changed = office("change_policy", "standing", text=strict, reason="从严", version=listed["standing"]["version"])
    office.refused(409, "conflict", "change_policy", "standing", text="", reason="改回",
                   version=listed["standing"]["version"])
    same(office("show_policy", "standing")["own"], strict, "the region's own")
    same(office("list_journal", kind="policy", limit=1)["items"][0]["reason"], "从严", "the journal")
    office("change_policy", "standing", text="", reason="改回", version=changed["version"])
    security("change_sign_in_policy", text="[tokens]\nlongest_days = 300\n", reason="等保要求")
    security("change_sign_in_policy", text="", reason="改回")
    office.refused(403, "wrong_role", "change_sign_in_policy", text="", reason="试")


def keep_the_data(county):
    office, system = county.as_("督查室"), county.as_("系统管理员")
    page = office("list_journal", limit=10)
    same(len(page["items"]), 10, "the journal")
    older = office("list_journal", limit=10, cursor=page["next"])
    same(older["items"][0]["number"], page["items"][-1]["number"] - 1, "the journal's pages")
    same({entry["kind"] for entry in office("list_journal", kind="report", limit=5)["items"]}, {"report"}, "by kind")
    verified = county.as_("审计管理员")("verify_journal")
    same(verified["faults"], [], "the journal")
    county.as_("县财政局联络员").refused(403, "wrong_role", "list_journal")
    archive = system("export_archive")
    if not archive.startswith(b'{"format":"bihuan-archive"'):
        raise AssertionError(archive[:100])
    system("back_up")
    office.refused(403, "wrong_role", "back_up")
    system.refused(409, "already_there", "import_archive", file=archive)
    system.refused(422, "damaged", "import_archive", file=archive[:-10])
    system("import_archive", file=moved(archive, b"371799", b"371798"))
    same({row["transfer_kind"] for row in county.as_("审计管理员")("list_transfers")["items"]},
         {"exported", "backed_up", "imported"}, "transfers")


def moved(archive, old, new):
    """The archive of another region: an empty one, whose journal has not begun."""
    import hashlib
    import json
    lines = archive.splitlines(keepends=True)
    head = json.loads(lines[0])
    head["regions"] = [new.decode()]
    kept = [json.dumps(head, separators=(",", ":")).encode() + b"\n", b'{"region":"%s"}\n' % new]
    body = b"".join(kept)
    end = {"lines": len(kept), "sm3": hashlib.new("sm3", body).hexdigest()}
    return body + json.dumps(end, separators=(",", ":")).encode() + b"\n"
