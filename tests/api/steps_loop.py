"""The contract test's steps from orders to the closing of the year. Units, posts and items are those of steps.py."""
import base64
import datetime
import re

from steps import same


def file_of(name, text):
    return {"name": name, "content": base64.b64encode(text.encode() if isinstance(text, str) else text).decode()}


def send(desk, name, *places, **body):
    """For bodies with a field `file`, which the client takes for a body of its own."""
    answer = desk.ask(name, *places, body=body)
    if not 200 <= answer.status < 300:
        raise AssertionError(f"{desk.post}: {name}: {answer.status} {answer.bytes.decode()}")
    desk.driven.add(name)
    return answer.json


PHOTO = file_of("照片.txt", "照片")


class Desks:
    """Who takes part."""

    def __init__(self, county):
        self.county, self.known = county, county.known
        self.office, self.mayor, self.firm = map(county.as_, ("督查室", "县长", "青禾机械"))
        self.finance, self.science, self.plans = (
            county.as_(unit + "联络员") for unit in ("县财政局", "县科技局", "县发展和改革局"))

    def unit(self, name):
        return self.known[name]


def drive(county):
    desks = Desks(county)
    county.at("2026-07-07 09:00")
    keep_registers(desks)
    show_works(desks)
    issue_orders(desks)
    hold_meetings(desks)
    answer_whistles(desks)
    answer_motions(desks)
    appraise(desks)
    issue_bulletins(desks)
    county.at("2027-01-12 09:00")
    assess(desks)
    county.at("2027-01-22 09:00")
    close_the_year(desks)


def keep_registers(desks):
    office, finance, firm = desks.office, desks.finance, desks.firm
    names = [each["name"] for each in office("list_registers")]
    same("first_offence" in names, True, names)
    same(office("show_register", "first_offence")["title_field"], "offence", "the register")
    office.refused(404, "no_such_record", "show_register", "nothing")
    values = {"违法行为": "未按规定明码标价", "处理": "首次不罚", "法律依据": "价格法第四十二条"}
    row = finance("add_entry", "first_offence", values=values)["id"]
    finance.refused(422, "needs_value", "add_entry", "first_offence", values={"违法行为": "占道经营"})
    desks.science.refused(403, "wrong_unit", "change_entry", row, values={"适用件数": "3"}, reason="核对")
    finance("change_entry", row, values={"适用件数": "3件"}, reason="核对", version=1)
    finance.refused(409, "conflict", "change_entry", row, values={"适用件数": "4件"}, reason="核对", version=1)
    office("move_entry", row, state="已审查")
    same(office("show_entry", row)["values"]["applied"], "3", "a row")
    sheet = file_of("名录.csv", "违法行为,处理,法律依据\n占道经营,首次轻罚,城市市容条例\n无照经营,随便,条例\n")
    fates = [each["fate"] for each in send(finance, "preview_entries", "first_offence", file=sheet)["rows"]]
    same(fates, ["created", "refused"], "a preview")
    same(finance.ask("import_entries", "first_offence", body={"file": sheet}).status, 422, "rows that are refused")
    send(finance, "import_entries", "first_offence", file=sheet, good_rows=True)
    rows, cursor = [], {}
    while cursor is not None:
        page = office("list_entries", "first_offence", year=2026, limit=1, **cursor)
        rows += [each["title"] for each in page["items"]]
        cursor = {"cursor": page["next"]} if page["next"] else None
    same(rows, ["未按规定明码标价", "占道经营"], "pages of a register")
    same(office("count_entries", "first_offence", year=2026)[-1]["all"], 2, "the count")
    exported = office("export_entries", "first_offence", format="csv").decode("utf-8-sig")
    same("占道经营" in exported, True, exported)
    same(office("export_entries", "first_offence")[:2], b"PK", "a workbook")
    post = {"岗位": "保洁员", "用人单位": "县财政局", "上岗人员": "张三丰", "联系电话": "13812342046",
            "人员类别": "大龄失业", "月补贴": "1800元", "期满日期": "2026-12-31"}
    person = office("add_entry", "public_post", values=post, unit=desks.unit("县财政局"))["id"]
    same(desks.plans("show_entry", person)["values"]["phone"], "138****2046", "a masked number")
    office("review_entries")
    firm.refused(403, "wrong_role", "list_entries", "first_offence")


def show_works(desks):
    office, finance, unit = desks.office, desks.finance, desks.unit("县财政局")
    whole = office("add_item", kind="task", category="livelihood", title="改造老旧小区26个", lead=[unit], year=2026)["id"]
    part = office("add_item", kind="task", category="livelihood", title="和平片区6个小区", lead=[unit], year=2026,
                  into=whole)["id"]
    desks.known["改造老旧小区26个"] = whole
    office("record_funds", whole, planned="5200万元", funding="省级补助")
    finance("record_funds", whole, paid="3900万元", version=1)
    finance.refused(422, "wrong_fields", "record_funds", whole, paid="26个")
    place = finance("add_place", part, name="和平小区", at={"longitude": "115.4801", "latitude": "35.1203"})["id"]
    finance("change_place", place, name="和平小区一期", version=1)
    photo = finance("add_photo", place, photo=PHOTO)["photos"][0]
    same(office("download_place_photo", place, photo.split(" ")[0]).decode(), "照片", "a photo")
    finance("finish_place", place)
    other = office("add_place", part, name="误登")["id"]
    desks.science.refused(403, "wrong_role", "withdraw_place", other, reason="不是")
    office("withdraw_place", other, reason="重复登记")
    office("show_place", place)
    same([each["name"] for each in office("list_places", item=part, withdrawn=False)["items"]], ["和平小区一期"],
         "places")
    same(office("list_livelihoods", year=2026)[0]["money"]["paid"], "39000000", "the board")
    same(office("show_livelihood", whole)["parts"][0]["id"], part, "its parts")


def issue_orders(desks):
    office, finance, mayor, unit = desks.office, desks.finance, desks.mayor, desks.unit("县财政局")
    order = office("issue_order", title="尽快拨付老旧小区改造资金", unit=unit, joint=[desks.unit("县科技局")],
                   item=desks.known["改造老旧小区26个"])["id"]
    finance.refused(403, "wrong_role", "issue_order", title="不行", unit=unit)
    desks.science.refused(403, "wrong_unit", "sign_order", order)
    finance("sign_order", order, version=1)
    office("extend_order", order, due="2026-07-28", reason="资金文件下周到")
    entry = finance("reply_order", order, text="已拨付三成", evidence=[PHOTO])["evidence"][0]
    same(office("download_order_evidence", order, entry.split(" ")[0]).decode(), "照片", "evidence")
    office("return_order", order, reason="没有说明余下七成")
    finance("reply_order", order, text="余下七成8月拨付")
    for form, begins in (("docx", b"PK"), ("html", b"<"), ("xlsx", b"PK")):
        same(office("print_order", order, format=form)[:len(begins)], begins, form)
    office("close_order", order)
    office.refused(409, "wrong_state", "close_order", order)
    other = mayor("instruct", text="请抓紧", title="推进数字化转型", unit=unit)["id"]
    for _ in range(2):
        office("climb_order", other, reason="没有动静")
    mayor("hold_interview", other)
    office("withdraw_order", other, reason="已另行部署")
    reviewed = office("review_supervision", year=2026)
    same(sorted(reviewed), ["climbed", "late", "opened"], "the review")
    same(office("list_orders", state="closed", year=2026)["items"][0]["id"], order, "orders")
    office("show_order", order)


def hold_meetings(desks):
    office, unit = desks.office, desks.unit("县财政局")
    chair = office("list_posts", title="县长")["items"][0]["id"]
    meeting = office("plan_meeting", title="七月调度会", date="2026-07-10", chair=chair)["meeting"]["id"]
    office("refresh_agenda", meeting)
    points = [office("add_point", meeting, title=title, unit=unit)["id"] for title in ("资金拨付", "重复", "汇报", "了解")]
    office("withdraw_point", points[1], reason="与上一项重复", version=1)
    desks.county.at("2026-07-10 15:00")
    same(office("resolve_point", points[0], text="月底前拨付", lead=[unit], due="2026-07-31", order=True)["task"], None,
         "an order")
    same(office("resolve_point", points[2], text="八月底前报方案", lead=[unit], due="2026-08-29")["order"], None, "a task")
    office("resolve_point", points[3], text="会议听取了汇报")
    office("hold_meeting", meeting, text="会议调度了资金")
    agenda = office("show_agenda", meeting)
    same(agenda["names"]["organisations"][str(unit)], "县财政局", "names")
    same(office("print_meeting", meeting, format="docx")[:2], b"PK", "an agenda")
    same(office("list_meetings", state="held", year=2026)["items"][0]["id"], meeting, "meetings")
    same(office("show_meeting", meeting)["minutes"], "会议调度了资金", "minutes")
    same([each["id"] for each in office("list_points", meeting=meeting, withdrawn=True)["items"]], [points[1]], "points")
    office("show_point", points[0])


def answer_whistles(desks):
    office, firm, mayor, known = desks.office, desks.firm, desks.mayor, desks.known
    finance, science, plans = desks.finance, desks.science, desks.plans
    whistle = firm("file_whistle", title="厂区门前积水", text="货车进不了厂", contact="赵铁成", evidence=[PHOTO])["whistle"]
    number = whistle["id"]
    same(firm("download_whistle_evidence", number, whistle["filed_evidence"][0].split(" ")[0]).decode(), "照片",
         "the asker's files")
    finance.refused(403, "wrong_unit", "show_whistle", number)
    finance.refused(403, "wrong_unit", "answer_whistle", number, text="代答", solved=True)
    office("dispatch_whistle", number, unit=known["县财政局"])
    finance("refuse_whistle", number, reason="不归我局", suggest=known["县发展和改革局"])
    office("dispatch_whistle", number, unit=known["县发展和改革局"])
    plans("refuse_whistle", number, reason="也不归我局")
    for arbiter in (mayor, office):
        same([each["number"] for each in arbiter("list_deadlines") if each["kind"] == "ruling"], [number], "to rule on")
    mayor("rule_whistle", number, text="发改局牵头", unit=known["县发展和改革局"], joint=[known["县科技局"]])
    plans("sign_in_whistle", number)
    office("extend_whistle", number, due="2026-07-25", reason="等材料")
    office("escalate_whistle", number, reason="市管道路")
    office("return_whistle", number, text="市里同意由县里办")
    answered = plans("answer_whistle", number, text="已疏通", solved=True, evidence=[PHOTO])
    same([each["number"] for each in science("list_deadlines") if each["kind"] == "co_signature"], [number],
         "an answer to co-sign")
    science("co_sign_whistle", number, text="同意")
    same([each for each in science("list_deadlines") if each["kind"] == "co_signature"], [], "signed")
    same(firm("download_whistle_evidence", number, answered["evidence"][0].split(" ")[0]).decode(), "照片", "evidence")
    firm("confirm_whistle", number, rating="bad", text="照样积水", unsolved=True)
    office("call_back_whistle", number, text="仍积水约20厘米")
    plans("answer_whistle", number, text="主管网已改造", solved=True)
    science("co_sign_whistle", number)
    firm("confirm_whistle", number, rating="very_good")
    firm("reopen_whistle", number, reason="又积水了")
    same([len(desk("list_whistles", year=2026)["items"]) for desk in (firm, plans, science, finance)], [1, 1, 1, 0],
         "who sees it")
    same(office("list_whistles", receipt=whistle["receipt"])["items"][0]["state"], "reopened", "by receipt")
    same(office("list_waiting_whistles", unit=known["县科技局"])[0]["whistle"]["id"], number, "what waits")
    same(len(office("show_whistle_detail", number)["refusals"]), 2, "refusals")
    firm("show_whistle", number)
    others = [office("file_whistle", title=title, asker_name="某小店")["whistle"]["id"]
              for title in ("道路积水", "不属实", "撤回")]
    office("join_whistle", others[0], into=number, reason="同一处")
    office("exclude_whistle", others[1], reason="不属实")
    office("withdraw_whistle", others[2], reason="已自行解决")
    same(sorted(office("review_whistles")), ["closed", "late"], "the review")
    same(bool(office("show_whistle_figures", year=2026)), True, "figures")


def answer_motions(desks):
    office, known = desks.office, desks.known
    finance, science, plans = desks.finance, desks.science, desks.plans
    motion = office("receive_motion", title="城区积水治理", motion_kind="suggestion", number="第15号",
                    session="县十八届人大五次会议", deputy=["孙丽、钱进"], year=2026)
    number = motion["id"]
    same(motion["deputies"], ["孙丽", "钱进"], "deputies")
    office("assign_motion", number, unit=known["县财政局"])
    finance("bounce_motion", number, reason="不归我局", suggest=known["县发展和改革局"])
    office("assign_motion", number, unit=known["县发展和改革局"], joint=[known["县科技局"]])
    plans("accept_motion", number)
    science("give_opinion", number, text="同意")
    office("extend_motion", number, due=plus_days(office("show_motion", number)["due_on"], 3), reason="等资金")
    answered = plans("answer_motion", number, grade="C", text="正在研究", letter=file_of("答复函.txt", "答复"))
    same(office("download_motion_letter", number, answered["letter"].split(" ")[0]).decode(), "答复", "the letter")
    office("record_satisfaction", number, satisfaction="unsatisfied", text="没有时间表")
    science("give_opinion", number, text="列入预算")
    plans("answer_motion", number, grade="B", text="列入2027年")
    office("record_satisfaction", number, satisfaction="satisfied")
    open_one = office("receive_motion", title="排水管网改造", deputy=["周芳"], number="第31号")["id"]
    joined = office("receive_motion", title="管网改造", deputy=["周芳"], number="第32号")["id"]
    office("join_motion", joined, into=open_one, reason="同一件事")
    withdrawn = office("receive_motion", title="撤回的", deputy=["周芳"], number="第33号")["id"]
    office("withdraw_motion", withdrawn, reason="代表撤回")
    sheet = file_of("交办表.csv", "类别,编号,案由,领衔代表,主办单位\n建议,第40号,增设停车位,王芳,县财政局\n")
    same(len(send(office, "import_motions", file=sheet, session="县十八届人大五次会议", year=2026)["received"]), 1, "imported")
    same(send(office, "import_motions", file=sheet, session="县十八届人大五次会议", year=2026)["unchanged"], 1, "again")
    same(finance.ask("import_motions", body={"file": sheet}).status, 403, "not for liaisons")
    same(sorted(office("review_motions")), ["closed", "late"], "the review")
    same(office("list_motions", number="第40号")["items"][0]["state"], "assigned", "motions")
    same(len(office("show_motion_detail", open_one)["joined"]), 1, "joined")
    same(bool(office("show_motion_figures", year=2026)), True, "figures")


def plus_days(day, count):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=count)).isoformat()


def appraise(desks):
    office, nobody, known = desks.office, desks.county.as_(""), desks.known
    round_ = office("plan_appraisal", title="三亮评价", until="2026-07-31", weight={"online": 60, "on_site": 40})["id"]
    nobody.refused(404, "no_such_record", "show_public_appraisal", round_)
    subject = office("add_subjects", round_, subjects=[
        {"name": "田敬之", "unit": known["县财政局"], "duties": "预算绩效管理"}])[0]["id"]
    sheet = file_of("名单.csv", "姓名,职务,单位\n罗静文,局长,县科技局\n误登,科员,县财政局\n")
    added = [each["id"] for each in send(office, "import_subjects", round_, file=sheet)]
    office("withdraw_subject", added[1], reason="重复")
    codes = {channel: re.findall(r"(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}",
                                 office("draw_codes", round_, count=2, channel=channel).decode("utf-8-sig"))
             for channel in ("online", "on_site")}
    same([len(drawn) for drawn in codes.values()], [2, 2], "codes")
    office("open_appraisal", round_, version=office("show_appraisal", round_)["version"])
    shown = nobody("show_public_appraisal", round_)
    same([each["name"] for each in shown["subjects"]], ["田敬之", "罗静文 局长"], "what a voter sees")
    code = codes["online"][0]
    nobody("cast_own_ballot", round_, code=code, marks=[{"subject": subject, "mark": shown["marks"][0]}])
    nobody.refused(409, "used_code", "cast_own_ballot", round_, code=code, marks=[{"subject": subject, "mark": "1"}])
    nobody.refused(422, "unknown_code", "cast_own_ballot", round_, code="AAAA-AAAA-AAAA-AAAA",
                   marks=[{"subject": subject, "mark": "1"}])
    nobody.refused(401, "not_signed_in", "cast_ballots", round_, ballots=[])
    same(office("cast_ballots", round_, channel="on_site", ballots=[
        {"code": codes["on_site"][0], "marks": [{"subject": subject, "mark": "满意"}]}])["counted"], 1, "counted")
    sheet = file_of("选票.csv", f"评价码,评价对象,评价\n{codes['on_site'][1]},田敬之,满意\nXXXX,田敬之,满意\n")
    counted = send(office, "cast_ballot_sheet", round_, channel="on_site", file=sheet, good_rows=True)
    same((counted["counted"], len(counted["refused"])), (1, 1), "a sheet of ballots")
    same(desks.plans("show_appraisal_results", round_)["subjects"][0]["marks"], None, "running results")
    desks.plans.refused(403, "wrong_role", "show_subject_result", subject)
    office("show_subject_result", subject)
    office("close_appraisal", round_, reason="提前结束")
    same(desks.plans("show_appraisal_results", round_)["subjects"][0]["result"] is not None, True, "results")
    same(office("list_appraisals", state="closed", year=2026)["items"][0]["id"], round_, "rounds")
    same(len(office("list_subjects", appraisal=round_, withdrawn=False)["items"]), 2, "subjects")


def issue_bulletins(desks):
    office = desks.office
    bulletin = office("draft_bulletin", month="2026-02")["id"]
    office.refused(422, "wrong_fields", "draft_bulletin", month="二月")
    office("freeze_bulletin", bulletin, version=1)
    correction = office("correct_bulletin", bulletin, reason="漏计")["id"]
    for form, begins in (("docx", b"PK"), ("html", b"<"), ("xlsx", b"PK")):
        same(office("print_bulletin", correction, format=form)[:len(begins)], begins, form)
    same({each["whole"] for each in office("verify_bulletins")}, {True}, "verified")
    same(office("list_bulletins", state="draft")["items"][0]["id"], correction, "bulletins")
    office("show_bulletin", bulletin)
    desks.firm.refused(403, "wrong_role", "print_bulletin", bulletin)


def assess(desks):
    office, mayor, finance, plans, known = desks.office, desks.mayor, desks.finance, desks.plans, desks.known
    office("list_variables")
    same(office("check_scheme")["lines"] > 3, True, "the program's scheme")
    office.refused(422, "bad_policy", "check_scheme", source="title = 3")
    scheme = office("adopt_scheme", year=2026)["id"]
    other = office("adopt_scheme", year=2026)["id"]
    office("enact_scheme", scheme, version=1)
    office("withdraw_scheme", other, reason="重复")
    office("show_scheme", scheme)
    same(office("list_schemes", state="in_force", year=2026)["items"][0]["id"], scheme, "schemes")
    given = [office("give_adjustment", kind="bonus", unit=known["县财政局"], points="1", reason="现场会在我县召开",
                    document="青政办字〔2026〕21号", date="2026-09-25")["id"] for _ in range(2)]
    office("withdraw_adjustment", given[1], reason="重复")
    office("show_adjustment", given[0])
    same(len(office("list_adjustments", withdrawn=False, year=2026)["items"]), 1, "adjustments")
    finance.refused(403, "wrong_role", "list_adjustments")

    first = office("compute_assessment", year=2026)["id"]
    office("compute_assessment_again", first)
    finance.refused(409, "wrong_state", "read_scores", first, known["县财政局"])
    office("publish_assessment", first)
    ranking = office("read_ranking", first)
    same(len(ranking["results"]) >= 3, True, "the ranking")
    scores = finance("read_scores", first, known["县财政局"])
    same([each["id"] for each in scores["adjustments"]], given[:1], "behind the bonus")
    finance.refused(403, "wrong_unit", "read_scores", first, known["县科技局"])
    line = next(each["line"] for each in scores["scores"] if not each["excluded"])
    same(finance("explain_score", first, known["县财政局"], line=line)["score"]["line"], line, "an explanation")
    supposed = office("suppose_assessment", first, bonus=[{"unit": known["县科技局"], "points": "5"}])
    same(supposed["now"] != supposed["then"], True, "what if")
    office("show_assessment", first)
    same(office("list_assessments", state="published", year=2026)["items"][0]["id"], first, "assessments")
    upheld, rejected, dropped = (
        desk("file_appeal", text="系统故障", line=line, assessment=first)["id"] if desk is finance else
        desk("file_appeal", text="认定推迟", assessment=first)["id"] for desk in (finance, plans, desks.science))
    same([len(desk("list_appeals", assessment=first)["items"]) for desk in (office, finance)], [3, 1], "who sees which appeals")
    desks.science("withdraw_appeal", dropped, reason="已了解")
    office("reject_appeal", rejected, text="推迟不改变年度目标")
    edition = mayor("uphold_appeal", upheld, points="1", text="属实", document="县考核委会议纪要1号")["assessment"]["id"]
    office.refused(409, "window_runs", "freeze_assessment", edition)
    desks.county.at("2027-01-21 09:00")
    office("freeze_assessment", edition)
    office("correct_assessment", edition, reason="漏计一件")


def close_the_year(desks):
    office = desks.office
    report = file_of("2027年工作报告.txt", "一、2026年工作回顾\n\n税收收入完成13.5亿元。\n")
    closing = send(office, "open_closing", year=2026, file=report)["id"]
    office("reconcile_closing", closing)
    outcome = office("list_outcomes", closing=closing, item=desks.known["税收收入"])["items"][0]
    office("show_outcome", outcome["id"])
    office("correct_outcome", outcome["id"], verdict="missed", reason="尚在审计", version=outcome["version"])
    same(office("draft_review", closing, format="docx")[:2], b"PK", "the review")
    office("close_year", closing)
    same(office("verify_closing", closing)["whole"], True, "the closing")
    same(office("list_closings", year=2026)["items"][0]["state"], "closed", "closings")
    office("show_closing", closing)
    offered = office("list_carryovers", closing=closing, state="offered")["items"]
    same(len(offered) >= 2, True, "carry-overs")
    same(office("take_carryover", offered[0]["id"])["item"]["year"], 2027, "taken")
    office("decline_carryover", offered[1]["id"], reason="已并入")
    office("show_carryover", offered[1]["id"])
