"""What a citizen gets of the real server without signing in: promises, feeds, open data and the ballot – and nothing
that was never released, no script that somebody typed into the ledger, no page that is not public."""
import atexit
import csv
import functools
import html.parser
import http.client
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.parse
import xml.etree.ElementTree as ElementTree
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(SOURCE / "tests" / "api")]
import contract  # noqa: E402

HOME = "/public/371799"
ALL_POLICY = """
[promises]
key_task = true
key_project = true
[fields]
figures = "accepted"
photos = true
progress = true
standing = true
[bulletins]
published = true
"""
# 隐秘NN never goes out, whatever the policy says.
STORY = """
@ 2026-01-28 09:00
系统管理员> person add 隐秘01 --phone 13912345678
督查室> task add 隐秘02 --year 2025 --category 民生实事 --draft
督查室> problem find 隐秘03 --unit 县财政局 --text 隐秘04
青禾机械> whistle file 隐秘05 --text 隐秘06 --contact 隐秘07
县长> order instruct 隐秘08 --item 固定资产投资
督查室> standing set 固定资产投资 红 --reason 隐秘09
督查室> motion receive 隐秘10 --motion-kind 建议 --number 第99号 --session 隐秘11 --year 2025 --deputy 隐秘12
督查室> round open --cadence 专项调度 --title 隐秘13 --date 2025-12-31 --from 2025-12-01 --due 2026-01-30 --year 2025 --category 主要指标
县财政局联络员> submit 一般公共预算收入 --round 16 --value 4.9871% --progress 隐秘14 --problems 隐秘15
县商务局联络员> submit 社会消费品零售总额 --round 16 --value 6.5432% --progress 隐秘16
督查室> return --round 16 --item 社会消费品零售总额 --reason 隐秘17
督查室> bulletin draft 2025-12
督查室> appraisal plan 隐秘18 --until 2026-03-31
督查室> appraisal subject 隐秘18 隐秘19 --unit 县财政局 --duties 隐秘20

督查室> org add "县<script>alert(1)局"
督查室> task add "<script>alert(2)</script>&'改造" --year 2025 --category 民生实事 --lead "县<script>alert(1)局" --due 2025-11-30
督查室> task milestone "<script>alert(2)</script>&'改造" "<img src=x onerror=alert(3)>" --due 2025-10-31
督查室> works fund "<script>alert(2)</script>&'改造" --planned 100万元 --funding "</dd><script>alert(4)</script>"
督查室> works place "<script>alert(2)</script>&'改造" "<svg onload=alert(5)>"
督查室> target revise "<script>alert(2)</script>&'改造" --due 2026-06-30 --reason "</li><script>alert(6)</script>请拨13812345678"
督查室> task add "=cmd|' /C calc'!A0" --year 2025 --category 民生实事 --lead 县财政局
督查室> appraisal plan "<script>alert(7)</script>评议" --until 2026-03-31
督查室> appraisal subject "<script>alert(7)</script>评议" "<script>alert(8)</script>" --unit 县财政局 --duties "</legend><script>alert(9)</script>"
督查室> appraisal subject "<script>alert(7)</script>评议" 罗静文 --unit 县人力资源和社会保障局 --duties 就业服务
督查室= appraisal codes "<script>alert(7)</script>评议" 14
督查室> appraisal open "<script>alert(7)</script>评议"
"""
NEVER = ["隐秘", "13912345678", "13812345678", "4.9871", "6.5432", "赵铁成", "何香", "秦山河", "梁书远", "薛一鸣",
         "家电以旧换新额度下达较晚", "仍不归我局", "漏报", "系统故障", "征迁停滞"]


class Page(html.parser.HTMLParser):
    """An HTML page as a browser without JavaScript takes it."""
    VOID = {"meta", "link", "input", "img", "br"}

    def __init__(self, text):
        super().__init__()
        self.elements, self.open, self.texts = [], [], []
        self.feed(text)
        if self.open:
            raise AssertionError(f"not closed: {self.open}")

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            raise AssertionError(f"</{tag}> closes nothing")

    def handle_data(self, data):
        self.texts.append(data)

    def all(self, tag):
        return [attrs for name, attrs in self.elements if name == tag]

    def text(self):
        return "".join(self.texts)

    def hidden(self):
        return [attrs for name, attrs in self.elements if "hidden" in attrs]


class Citizen:
    """Asks without signing in, and remembers every answer."""

    def __init__(self, port):
        self.port = port
        self.answers = {}

    def ask(self, path, method="GET", body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, path, body, {name.replace("_", "-"): word for name, word in headers.items()})
        response = connection.getresponse()
        response.text = response.read().decode(errors="replace")
        connection.close()
        self.answers[f"{method} {path} {headers}"] = response.text
        return response

    def page(self, path, **headers):
        response = self.ask(path, **headers)
        if response.status != 200:
            raise AssertionError(f"{path}: {response.status} {response.text[:400]}")
        return Page(response.text)

    def send(self, path, **fields):
        return self.ask(path, "POST", urllib.parse.urlencode(fields),
                        Content_Type="application/x-www-form-urlencoded")


def crawl(citizen, start):
    """Every address of the site that a link leads to, from `start`."""
    seen, waiting = set(), [start]
    while waiting:
        path = waiting.pop()
        if path in seen or not path.startswith("/public"):
            continue
        seen.add(path)
        response = citizen.ask(path)
        if response.status != 200:
            raise AssertionError(f"{path}: {response.status}")
        if not response.headers["Content-Type"].startswith("text/html"):
            continue
        found = Page(response.text)
        for attrs in found.all("a") + found.all("link"):
            address = urllib.parse.urljoin(path, attrs["href"]).split("#")[0]
            if "mode=" not in address and "lang=" not in address:
                waiting.append(address)
    return seen


@functools.cache
def county():
    """The sample county with what STORY adds to it, made once; its folder and the codes drawn."""
    folder = tempfile.mkdtemp(prefix="bihuan-public-")
    atexit.register(shutil.rmtree, folder)
    data = Path(folder) / "data"
    subprocess.run([contract.PROGRAM, "init", "--sample", "--data", str(data)], check=True, capture_output=True)
    played = subprocess.run([str(contract.BUILD / "play_at"), str(data)], input=STORY.encode(), cwd=SOURCE,
                            capture_output=True, check=False)
    if played.returncode:
        raise AssertionError(played.stderr.decode() + played.stdout.decode()[-2000:])
    return data, re.findall(r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b", played.stdout.decode())


class PublicTest(unittest.TestCase):
    policy = ""

    @classmethod
    def setUpClass(cls):
        original, cls.codes = county()
        cls.folder = tempfile.TemporaryDirectory(prefix="bihuan-public-")
        cls.addClassCleanup(cls.folder.cleanup)
        data = Path(cls.folder.name) / "data"
        shutil.copytree(original, data)
        if cls.policy:
            (data / "policy").mkdir(exist_ok=True)
            (data / "policy" / "publication.toml").write_text(cls.policy, encoding="utf-8")
        cls.server = contract.Server(data)
        cls.addClassCleanup(cls.server.stop)
        cls.server.at("2026-02-10 09:00")
        cls.citizen = Citizen(cls.server.port)

    def hold_private(self):
        for where, text in self.citizen.answers.items():
            for word in NEVER:
                self.assertNotIn(word, text, where)


class Pages(PublicTest):
    def test_what_was_never_released_is_nowhere(self):
        seen = crawl(self.citizen, HOME + "?year=2025")
        self.assertGreater(len(seen), 20)
        for path in seen:
            self.citizen.ask(path, Accept_Language="en")
        self.hold_private()

    def test_what_people_typed_is_text(self):
        shown = 0
        for path in crawl(self.citizen, HOME + "?year=2025"):
            response = self.citizen.ask(path)
            if response.headers["Content-Type"].startswith("text/html"):
                found = Page(response.text)
                names = {name for name, _ in found.elements}
                self.assertFalse(names & {"script", "svg", "iframe", "object", "style", "b", "i"}, path)
                for _, attrs in found.elements:
                    self.assertFalse([name for name in attrs if name.startswith("on") or name == "style"], path)
                shown += found.text().count("<script>")
            elif "xml" in response.headers["Content-Type"]:
                self.assertNotIn("<script", response.text)
        self.assertGreater(shown, 5)

    def test_headers(self):
        response = self.citizen.ask(HOME)
        policy = response.headers["Content-Security-Policy"]
        self.assertIn("default-src 'none'", policy)
        self.assertNotIn("script-src", policy)
        self.assertNotIn("unsafe", policy)
        self.assertEqual(response.headers["X-Content-Type-Options"], "nosniff")
        self.assertNotIn("Set-Cookie", response.headers)
        self.assertLess(len(response.text.encode()), 100_000)
        again = self.citizen.ask(HOME, If_None_Match=response.headers["ETag"])
        self.assertEqual((again.status, again.text), (304, ""))
        self.assertIn("Cookie", response.headers["Vary"])
        head = self.citizen.ask(HOME, "HEAD")
        self.assertEqual((head.status, head.text), (200, ""))
        self.assertEqual(self.citizen.ask(HOME, "POST", "a=b").status, 405)

    def test_pages_are_well_made(self):
        for path in crawl(self.citizen, HOME + "?year=2025"):
            response = self.citizen.ask(path)
            if not response.headers["Content-Type"].startswith("text/html"):
                continue
            found = Page(response.text)
            self.assertEqual(found.all("html")[0]["lang"], "zh-CN", path)
            self.assertEqual(len(found.all("h1")), 1, path)
            self.assertEqual(len(found.all("title")), 1, path)
            self.assertEqual(len(found.all("main")), 1, path)
            levels = [int(name[1]) for name, _ in found.elements if re.fullmatch("h[1-6]", name)]
            for before, after in zip(levels, levels[1:]):
                self.assertLessEqual(after, before + 1, path)
            ids = [attrs["id"] for _, attrs in found.elements if "id" in attrs]
            self.assertEqual(len(ids), len(set(ids)), path)
            labelled = {attrs["for"] for attrs in found.all("label")}
            for attrs in found.all("input"):
                self.assertIn(attrs["id"], labelled, path)
            for _, attrs in found.elements:
                self.assertIn(attrs.get("aria-labelledby", ids[0] if ids else None), [*ids, None], path)
            self.assertTrue(all("alt" in attrs for attrs in found.all("img")), path)
            self.assertTrue(all("scope" in attrs for attrs in found.all("th")), path)

    def test_a_promise_is_told_with_its_figures_and_changes(self):
        found = self.citizen.page(HOME + "?year=2025")
        text = found.text()
        for words in ("2025年向社会承诺的事", "民生实事", "主要指标", "一般公共预算收入", "截至2025年12月31日", "4.6%", "县财政局",
                      "改造老旧小区26个", "1 处，已完工 1 处", "承诺调整过 1 次", "5200万元"):
            self.assertIn(words, text)
        self.assertNotIn("新改建农村公路", text)
        for words in ("正常", "严重滞后", "名次"):
            self.assertNotIn(words, text)
        item = next(attrs["href"] for attrs in found.all("a") if re.fullmatch(HOME + r"/items/\d+", attrs["href"]))
        own = self.citizen.page(item).text()
        self.assertIn("经过", own)
        self.assertIn("列入公开承诺", own)

    def test_language_and_size_are_kept(self):
        english = self.citizen.page(HOME + "?lang=en&year=2025")
        self.assertEqual(english.all("html")[0]["lang"], "en")
        self.assertIn("What 青禾县 promised for 2025", english.text())
        self.assertEqual(self.citizen.page(HOME, Accept_Language="en-GB").all("html")[0]["lang"], "en")
        large = self.citizen.ask(HOME + "?mode=large")
        self.assertEqual(Page(large.text).all("html")[0]["class"], "large")
        cookie = large.headers["Set-Cookie"]
        self.assertIn("HttpOnly", cookie)
        kept = self.citizen.page(HOME, Cookie=cookie.split(";")[0])
        self.assertEqual(kept.all("html")[0]["class"], "large")
        self.assertEqual(self.citizen.page(HOME + "?mode=%22onload").all("html")[0]["class"], "usual")

    def test_what_is_not_there_and_what_is_not_public_are_told_alike(self):
        server = contract.Client(self.server, "督查室")
        items = server.ask("list_items", query={"year": 2025, "limit": 200}).json["items"]
        private = {row["id"] for row in items if row["category"] == "key_task" or row["state"] == "draft"}
        self.assertTrue(private)
        told = set()
        for path in [f"{HOME}/items/{number}" for number in sorted(private)[:5]] + [
                f"{HOME}/items/99999", f"{HOME}/items/0", f"{HOME}/items/x", f"{HOME}/items/1/feed", f"{HOME}/nothing",
                f"{HOME}/items/99999/feed.rss", "/public/371798", "/public/371798/items/1", "/public/1'%20OR%201=1",
                f"{HOME}?year=2019", f"{HOME}/bulletins/1.pdf", f"{HOME}/appraisals/99", f"{HOME}/data/people.csv",
                f"{HOME}/items/1/photos/" + "0" * 64]:
            response = self.citizen.ask(path)
            self.assertEqual(response.status, 404, path)
            told.add(re.sub(r'href="[^"]*"', "", response.text))
        self.assertEqual(len(told), 1, "nobody learns which there are")

    def test_regions(self):
        response = self.citizen.ask("/public/")
        self.assertEqual((response.status, response.headers["Location"]), (302, HOME))
        listed = json.loads(self.citizen.ask("/api/v1/regions").text)
        self.assertEqual(listed, {"regions": [{"code": "371799", "name": "青禾县"}]})


class Everything(PublicTest):
    """With all that the policy can open, what is nobody's business stays so."""
    policy = ALL_POLICY

    def test_what_was_never_released_is_nowhere(self):
        seen = crawl(self.citizen, HOME + "?year=2025")
        self.assertGreater(len(seen), 60)
        text = self.citizen.page(HOME + "?year=2025").text()
        for words in ("严重滞后", "完善农村基础设施", "柳泉智能农机产业园三期", "通报"):
            self.assertIn(words, text)
        # Progress as reported and accepted is public now; what else stands in reports is not.
        self.hold_private()


class Feeds(PublicTest):
    def test_rss(self):
        for path in (HOME + "/feed.rss", HOME + "/feed.rss?year=2025&lang=en"):
            response = self.citizen.ask(path)
            self.assertTrue(response.headers["Content-Type"].startswith("application/rss+xml"))
            channel = ElementTree.fromstring(response.text).find("channel")
            items = channel.findall("item")
            self.assertGreater(len(items), 10)
            guids = [item.findtext("guid") for item in items]
            self.assertEqual(len(guids), len(set(guids)))
            for item in items:
                self.assertRegex(item.findtext("pubDate"), r"^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000$")
                address = urllib.parse.urlsplit(item.findtext("link"))
                self.assertEqual(self.citizen.ask(address.path).status, 200)
            titles = " ".join(item.findtext("title") for item in items)
            self.assertIn("截至2025年12月31日：" if "en" not in path else "as of 31 December 2025", titles)
        self.hold_private()

    def test_a_host_that_is_none_is_not_repeated(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port)
        connection.putrequest("GET", HOME + "/feed.rss", skip_host=True)
        connection.putheader("Host", 'evil"><script>')
        connection.endheaders()
        response = connection.getresponse()
        self.assertNotIn(b"evil", response.read())
        response.close()
        connection.close()

    def test_calendar(self):
        response = self.citizen.ask(HOME + "/calendar.ics?year=2025")
        self.assertTrue(response.headers["Content-Type"].startswith("text/calendar"))
        lines = response.text.replace("\r\n ", "").split("\r\n")
        self.assertEqual((lines[0], lines[-2]), ("BEGIN:VCALENDAR", "END:VCALENDAR"))
        self.assertTrue(all(len(line.encode()) <= 75 for line in response.text.split("\r\n")))
        self.assertEqual(lines.count("BEGIN:VEVENT"), lines.count("END:VEVENT"))
        self.assertIn("DTSTART;VALUE=DATE:20251130", lines)
        uids = [line for line in lines if line.startswith("UID:")]
        self.assertEqual(len(uids), len(set(uids)))
        self.hold_private()

    def test_open_data(self):
        for table, key in (("promises", "promise"), ("figures", "promise"), ("changes", "change")):
            response = self.citizen.ask(f"{HOME}/data/{table}.csv?year=2025")
            rows = list(csv.DictReader(io.StringIO(response.text.removeprefix("\ufeff"), newline="")))
            self.assertGreater(len(rows), 5, table)
            told = json.loads(self.citizen.ask(f"{HOME}/data/{table}.json?year=2025").text)
            self.assertTrue(told["licence"])
            self.assertEqual(len(told[table]), len(rows))
            self.assertEqual(list(told[table][0]), list(rows[0]))
            self.assertEqual([str(row[key]) for row in told[table]], [row[key] for row in rows])
            for row in rows:
                for word in row.values():
                    self.assertFalse(re.match(r"[=+@]|-\D", word), "a formula")
            page = self.citizen.page(f"{HOME}/data")
            for column in rows[0]:
                self.assertIn(column, page.text())
        self.hold_private()


class Ballots(PublicTest):
    def test_the_journey_of_a_ballot(self):
        start = self.citizen.page(HOME)
        path = [attrs["href"] for attrs in start.all("a") if "/appraisals/" in attrs["href"]][-1]
        found = self.citizen.page(path)
        self.assertEqual(found.all("form")[0]["method"], "post")
        names = sorted({attrs["name"] for attrs in found.all("input") if attrs["name"].startswith("subject-")})
        self.assertEqual(len(names), 2)
        self.assertEqual(len([attrs for attrs in found.all("input") if attrs.get("name") == names[0]]), 6)
        self.assertIn("就业服务", found.text())

        refused = {}
        good = self.codes[0].lower().replace("-", " ")
        for case, fields in {"nothing": {}, "no code": {names[0]: "1"}, "no mark": {"code": good, names[0]: "none"},
                             "unknown": {"code": "AAAA-AAAA-AAAA-AAAA", names[0]: "2"}, "no mark of the scale":
                             {"code": good, names[0]: "6"}, "another subject": {"code": good, "subject-999": "1"},
                             "script": {"code": '"><script>alert(1)</script>', names[0]: "2"}}.items():
            answer = self.citizen.send(path, **fields)
            self.assertIn(answer.status, (404, 422), case)
            refused[case] = Page(answer.text)
            self.assertEqual(len(refused[case].all("script")), 0)
            self.assertIn("没有提交成功", refused[case].text())
        kept = [attrs for attrs in refused["unknown"].all("input") if "checked" in attrs and attrs["name"] == names[0]]
        self.assertEqual(kept[0]["value"], "2", "what was chosen is kept")
        self.assertEqual(self.citizen.ask(path, "POST", f"code={good}&{names[0]}=1", Sec_Fetch_Site="cross-site",
                                          Content_Type="application/x-www-form-urlencoded").status, 403)

        answer = self.citizen.send(path, code=good, **{names[0]: "1", names[1]: "none"})
        self.assertEqual((answer.status, answer.headers["Location"]), (303, path + "/counted"))
        self.assertIn("评价已收到", self.citizen.page(path + "/counted").text())
        used = Page(self.citizen.send(path, code=good, **{names[0]: "2"}).text)
        self.assertEqual(used.text().replace(good, ""),
                         refused["unknown"].text().replace("AAAA-AAAA-AAAA-AAAA", ""), "used or wrong: told alike")
        for code in self.codes[1:11]:
            self.assertEqual(self.citizen.send(path, code=code, **{names[0]: "3"}).status, 303)
        self.assertNotIn("得分", self.citizen.page(path).text())

        self.server.at("2026-04-01 09:00")
        self.assertIn("截止", self.citizen.page(path).text())
        self.assertEqual(len(self.citizen.page(path).all("form")), 0)
        office = contract.Client(self.server, "督查室")
        office("close_appraisal", path.rsplit("/", 1)[-1])
        results = self.citizen.page(path).text()
        self.assertIn("63.64", results)
        self.assertIn("人次较少", results)
        self.assertIn("收到 11 票", results)
        self.assertEqual(self.citizen.send(path, code=self.codes[12], **{names[0]: "3"}).status, 405)
        draft = [row["id"] for row in office.ask("list_appraisals", query={}).json["items"] if row["state"] == "draft"]
        self.assertEqual(self.citizen.ask(f"{HOME}/appraisals/{draft[0]}").status, 404)
        self.hold_private()


if __name__ == "__main__":
    unittest.main()
