"""The contract test's steps of signing in, accounts, tokens, search, notices and the stream of changes."""
import base64
import calendar
import hashlib
import hmac
import struct
import time

from contract import OPERATIONS, Client
from steps import same


class Browser(Client):
    """Keeps its cookie and sends the token against forged requests, as a page does."""

    def __init__(self, county):
        super().__init__(county.server, "", county.driven)
        self.cookie = self.csrf = ""

    def send(self, method, address, body=None, headers=None):
        given = dict(headers or {})
        if self.cookie:
            given |= {"Cookie": f"bihuan_session={self.cookie}", "X-CSRF-Token": self.csrf}
        answer = super().send(method, address, body, given)
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.split(";")[0].partition("=")
            if name == "bihuan_session":
                self.cookie = value
        if answer.json and "csrf" in answer.json:
            self.csrf = answer.json["csrf"]
        return answer


def code_of(key, moment, step=0):
    """RFC 6238: six digits by SHA-1, every 30 seconds."""
    counter = int(moment // 30) + step
    seen = hmac.new(base64.b32decode(key + "=" * (-len(key) % 8)), struct.pack(">Q", counter), hashlib.sha1).digest()
    start = seen[-1] & 15
    return f"{(struct.unpack('>I', seen[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def seconds_of(county):
    """The server's clock, which goes by the Chinese time."""
    return calendar.timegm(time.strptime(county.server.moment, "%Y-%m-%d %H:%M")) - 8 * 3600


def drive(county):
    county.at("2027-03-01 09:00")
    sign_in(county)
    keep_tokens(county)
    search(county)
    tell(county)
    follow(county)


def sign_in(county):
    system, security, browser = county.as_("系统管理员"), county.as_("安全管理员"), Browser(county)
    person = next(each["id"] for each in system("list_people", name="甲一")["items"])
    made = system("add_account", person=person, login="jiayi")
    account = made["account"]["id"]
    system.refused(409, "already_there", "add_account", person=person, login="jiayi")
    browser.refused(401, "wrong_credentials", "sign_in", login="jiayi", password="不是这个")
    browser.refused(401, "wrong_credentials", "sign_in", login="nobody", password="不是这个")
    session = browser("sign_in", login="jiayi", password=made["password"])
    same(session["must_change_password"], True, "a one-time password")
    browser.refused(403, "change_password_first", "list_items")
    password = "青禾的春天来得早 2027"
    browser("change_password", password=made["password"], new_password=password)
    same(browser("read_session")["must_change_password"], False, "the password is changed")
    browser("list_items", limit=1)
    browser("choose_post", post=browser("read_session")["posts"][0]["id"])
    other = Browser(county)
    other("sign_in", login="jiayi", password=password)
    sessions = browser("list_sessions")
    same(len(sessions), 2, sessions)
    browser("end_session", next(each["id"] for each in sessions if not each["current"]))
    other.refused(401, "not_signed_in", "read_session")

    key = browser("begin_second_factor", password=password)["key"]
    browser("confirm_second_factor", code=code_of(key, seconds_of(county)))
    other.refused(401, "second_factor_needed", "sign_in", login="jiayi", password=password)
    county.at("2027-03-01 09:20")
    browser("remove_second_factor", password=password, code=code_of(key, seconds_of(county)))
    browser("sign_out_everywhere")
    browser.cookie = ""
    browser("sign_in", login="jiayi", password=password)
    key = browser("begin_second_factor", password=password)["key"]
    browser("confirm_second_factor", code=code_of(key, seconds_of(county)))
    browser("sign_out")

    same([each["login"] for each in system("list_accounts", login="jiayi")["items"]], ["jiayi"], "accounts")
    system("read_account", account)
    security("link_identity", account, issuer="https://id.qinghe.example", subject="77")
    security("reset_second_factor", account, reason="手机遗失")
    security("unlock_account", account)
    security("disable_account", account, reason="调离")
    browser.cookie = ""
    browser.refused(401, "wrong_credentials", "sign_in", login="jiayi", password=password)
    security("enable_account", account, reason="调回")
    same(security("reset_password", account)["password"] != "", True, "a new one-time password")
    same(security("list_sign_ins", account=account)["items"] != [], True, "who signed in")
    # There is no provider here: test_api signs in at one.
    same(county.as_("")("read_sign_in_ways"), {"identity_provider": False}, "a password alone")
    browser.refused(404, "no_such_page", "begin_identity")
    browser.refused(403, "forged_request", "finish_identity", state="x", code="x")
    county.driven |= {"begin_identity", "finish_identity"}


def keep_tokens(county):
    system, browser = county.as_("系统管理员"), Browser(county)
    person = next(each["id"] for each in system("list_people", name="甲一")["items"])
    account = system("list_accounts", person=person)["items"][0]["id"]
    password = county.as_("安全管理员")("reset_password", account)["password"]
    browser("sign_in", login="jiayi", password=password)
    browser("change_password", password=password, new_password="青禾的秋天果实多 2027")
    made = browser("add_token", name="报送程序", scopes=["read"], expires_on="2027-06-30")
    program = county.as_("")
    bearer = {"Authorization": "Bearer " + made["secret"]}
    same(program.ask("list_items", query={"limit": 1}, headers=bearer).status, 200, "the token reads")
    same(program.ask("find_problem", body={"title": "越权"}, headers=bearer).status, 403, "and does no more")
    same([each["name"] for each in browser("list_own_tokens")], ["报送程序"], "tokens")
    same(len(county.as_("安全管理员")("list_tokens")), 1, "everybody's tokens")
    browser("revoke_token", made["token"]["id"])
    same(program.ask("list_items", headers=bearer).status, 401, "a token revoked")


def search(county):
    found = county.as_("督查室")("search", text="税收收入")
    same(any(row["title"] == "税收收入" for row in found["items"]), True, "search")


def tell(county):
    finance, nobody = county.as_("县财政局联络员"), county.as_("")
    listed = finance("list_notices", limit=5)["items"]
    same(len(listed), 5, "notices")
    before = finance("count_unread_notices")["unread"]
    unread = next(row["id"] for row in listed if row["read_at"] is None)
    same(finance("mark_notices_read", notices=[unread])["unread"], before - 1, "unread")
    finance("set_mail_address", address="caizheng@qinghe.example")
    same(finance("show_mail_address")["address"], "caizheng@qinghe.example", "mail")
    finance("set_mail_address", address="")
    due = finance("list_deadlines")
    same(due == sorted(due, key=lambda row: row["day"]), True, "deadlines by day")
    path = finance("open_calendar")["path"]
    token = path.rsplit("/", 1)[1]
    same(nobody("read_calendar", token).startswith(b"BEGIN:VCALENDAR\r\n"), True, "the calendar")
    finance("close_calendar")
    nobody.refused(404, "no_such_page", "read_calendar", token)


def follow(county):
    """A stream has no end: its beginning is read."""
    desk = Client(county.server, "督查室")
    connection, operation = desk.connection, OPERATIONS["follow_events"]
    connection.request("GET", operation.address(()), headers={
        "Authorization": "Post %E7%9D%A3%E6%9F%A5%E5%AE%A4", "Last-Event-ID": "1"})
    answer = connection.getresponse()
    same((answer.status, answer.headers.get_content_type()), (200, "text/event-stream"), "the stream")
    same(answer.read(4) != b"", True, "its beginning")
    connection.close()
    county.driven.add("follow_events")
