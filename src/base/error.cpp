#include "base/error.hpp"

#include <array>
#include <stdexcept>

namespace bihuan {
namespace {

struct Sentence {
    ErrorKind kind;
    std::string_view name;
    std::string_view chinese;
    std::string_view english;
};

constexpr std::array sentences{
    Sentence{ErrorKind::not_found, "not_found", "文件不存在，请检查路径", "no such file; check the path"},
    Sentence{ErrorKind::no_permission, "no_permission", "没有读取权限，请检查文件权限",
             "permission denied; check the file's mode"},
    Sentence{ErrorKind::not_a_file, "not_a_file", "不是普通文件", "not a regular file"},
    Sentence{ErrorKind::empty_input, "empty_input", "文件里没有文字", "the file holds no text"},
    Sentence{ErrorKind::not_a_document, "not_a_document",
             "不是可识别的文档（支持 txt、docx、pdf、html、ofd、md，装有 LibreOffice 时还有 doc、wps）",
             "not a document Bihuan reads (txt, docx, pdf, html, ofd, md; doc and wps with LibreOffice)"},
    Sentence{ErrorKind::not_a_sheet, "not_a_sheet",
             "不是可识别的表格（支持 xlsx、csv；xls、et、ods 和网页请先另存为 xlsx）",
             "not a sheet Bihuan reads (xlsx, csv); save xls, et, ods and web pages as xlsx first"},
    Sentence{ErrorKind::damaged, "damaged", "文件已损坏或不完整，请重新获取",
             "the file is damaged or cut off; get it anew"},
    Sentence{ErrorKind::encrypted, "encrypted", "文件已加密，请先去除密码",
             "the file is encrypted; remove its password first"},
    Sentence{ErrorKind::too_large, "too_large", "超出大小限制", "over the size limit"},
    Sentence{ErrorKind::no_text_layer, "no_text_layer", "没有文字层（扫描件），请先做文字识别",
             "no text layer (a scan); run character recognition first"},
    Sentence{ErrorKind::tool_missing, "tool_missing", "缺少所需程序", "a needed program is not installed"},
    Sentence{ErrorKind::timed_out, "timed_out", "读取超时，已放弃", "reading took too long and was given up"},
    Sentence{ErrorKind::nothing_in_folder, "nothing_in_folder", "文件夹里没有可读的文档",
             "no readable document in this folder"},
    Sentence{ErrorKind::bad_usage, "bad_usage", "用法有误", "bad usage"},
    Sentence{ErrorKind::cannot_write, "cannot_write", "无法写入", "cannot write"},
    Sentence{ErrorKind::already_there, "already_there", "已经存在，请换一个名称",
             "is there already; choose another name"},
    Sentence{ErrorKind::database_gone, "database_gone", "打不开数据库，请检查路径、权限或服务器是否在运行",
             "cannot open the database; check its path and rights, or whether the server runs"},
    Sentence{ErrorKind::database_locked, "database_locked", "数据库正被其他程序占用，请稍后重试",
             "the database is in use by another program; try again in a moment"},
    Sentence{ErrorKind::database_full, "database_full", "磁盘已满，没有写入任何内容；请清理后重试",
             "the disk is full; nothing was written. Make room and try again"},
    Sentence{ErrorKind::database_read_only, "database_read_only", "没有写入数据库的权限",
             "no right to write to the database"},
    Sentence{ErrorKind::database_damaged, "database_damaged",
             "数据库内容损坏，请从备份恢复（bihuan restore）",
             "the database is damaged; restore a backup (bihuan restore)"},
    Sentence{ErrorKind::database_failed, "database_failed", "数据库出错", "the database failed"},
    Sentence{ErrorKind::newer_database, "newer_database", "数据库由更新版本的程序创建，请升级程序",
             "the database was made by a newer program; upgrade this one"},
    Sentence{ErrorKind::older_database, "older_database", "数据库版本较旧，请先运行 bihuan migrate",
             "the database is of an older version; run bihuan migrate first"},
    Sentence{ErrorKind::no_database, "no_database", "这里还没有数据，请先运行 bihuan init",
             "no data here yet; run bihuan init first"},
    Sentence{
        ErrorKind::bad_text, "bad_text",
        "文字里有无法保存的字符（空字符或不是 UTF-8），没有写入；请改正后重试",
        "a text holds characters that cannot be kept (NUL, or no UTF-8); nothing was written. Correct it and "
        "try again"},
    Sentence{ErrorKind::wrong_encoding, "wrong_encoding",
             "数据库的编码不是 UTF8，请另建一个（createdb --encoding UTF8 --template template0）",
             "the database's encoding is not UTF8; make another one (createdb --encoding UTF8 --template "
             "template0)"},
    Sentence{ErrorKind::newer_archive, "newer_archive", "档案由更新版本的程序创建，请升级程序",
             "the archive was made by a newer program; upgrade this one"},
    Sentence{ErrorKind::not_empty, "not_empty", "数据库里已有数据；恢复时请使用空数据库",
             "the database holds data already; restore into an empty one"},
    Sentence{ErrorKind::conflict, "conflict", "已被他人修改，没有写入；请重新查看后再改",
             "was changed by someone else; nothing was written. Look at it again and repeat"},
    Sentence{ErrorKind::wrong_role, "wrong_role", "该岗位的角色无权执行此操作",
             "the post's role may not do this"},
    Sentence{ErrorKind::wrong_region, "wrong_region", "不属于该岗位所在地区",
             "belongs to another region than the post"},
    Sentence{ErrorKind::wrong_unit, "wrong_unit", "不是该岗位所在单位的事项",
             "belongs to another unit than the post"},
    Sentence{ErrorKind::no_such_post, "no_such_post", "没有这个岗位，请用 bihuan person 查看",
             "no such post; see bihuan person"},
    Sentence{ErrorKind::vacant_post, "vacant_post", "岗位空缺，请先任命（bihuan person appoint）",
             "nobody holds this post; appoint someone first (bihuan person appoint)"},
    Sentence{ErrorKind::no_such_record, "no_such_record", "没有这条记录", "no such record"},
    Sentence{ErrorKind::unknown_organisation, "unknown_organisation",
             "没有登记这个单位，请先登记，或用相近的名称",
             "no such organisation; register it, or take a near name"},
    Sentence{ErrorKind::ambiguous_organisation, "ambiguous_organisation", "可能是几个单位，请写全称",
             "may mean several organisations; write the full name"},
    Sentence{ErrorKind::wrong_state, "wrong_state", "当前状态不允许此操作", "its state does not allow this"},
    Sentence{ErrorKind::needs_reason, "needs_reason", "请写明原因（--reason）", "give a reason (--reason)"},
    Sentence{ErrorKind::needs_value, "needs_value", "缺少必填内容", "something needed is missing"},
    Sentence{ErrorKind::impossible_date, "impossible_date", "日期不成立", "an impossible date"},
    Sentence{ErrorKind::wrong_unit_of_value, "wrong_unit_of_value", "计量单位不符，应为",
             "the wrong unit; expected"},
    Sentence{ErrorKind::unread_date, "unread_date", "看不出是哪一天，已照原文保留",
             "says no day; kept as written"},
    Sentence{ErrorKind::not_a_number, "not_a_number", "不是可读的数值", "not a number that can be read"},
    Sentence{ErrorKind::changed_document, "changed_document", "文件与采用时不同，请作为新文件采用",
             "the file differs from what was adopted; adopt it as a new document"},
    Sentence{ErrorKind::separate_duties, "separate_duties", "三员须分立，且不得兼任业务岗位；已任",
             "the three administrators are kept apart, and from business roles; already holds"},
    Sentence{ErrorKind::wrong_code, "wrong_code", "不是有效的行政区划代码（GB/T 2260），或不在上级代码之下",
             "not a region code (GB/T 2260), or not one below its parent"},
    Sentence{ErrorKind::nothing_found, "nothing_found",
             "没有找到目标、任务或民生实事，请确认文件是否为计划、报告或任务清单",
             "no target, task or livelihood item found; is it a plan, report or task list?"},
    Sentence{ErrorKind::shares_differ, "shares_differ", "分解数与目标不符，请调整后再提交",
             "the shares do not make up the target; adjust them"},
    Sentence{ErrorKind::out_of_range, "out_of_range", "数值超出范围", "out of range"},
    Sentence{ErrorKind::no_more_times, "no_more_times", "已达到允许的次数，不能再次这样办理",
             "has been done as often as is allowed"},
    Sentence{ErrorKind::refused_rows, "refused_rows", "有的行不能导入，请改正，或只导入其余的行",
             "has rows that cannot be taken; correct them, or take the others alone"},
    Sentence{ErrorKind::missing_columns, "missing_columns", "表格缺少必需的列",
             "the sheet lacks columns it needs"},
    Sentence{ErrorKind::bad_policy, "bad_policy", "政策文件有误", "the policy file is wrong"},
    Sentence{ErrorKind::common_policy, "common_policy",
             "这些制度文件由多个地区共用，请由服务器的运维人员修改",
             "several regions share the policy files; who runs the server changes them"},
    Sentence{ErrorKind::changed_contents, "changed_contents",
             "内容与印发时的指纹不符，请核验日志（bihuan journal verify）",
             "its contents differ from the fingerprint they were issued under; verify the journal (bihuan "
             "journal verify)"},
    Sentence{ErrorKind::window_runs, "window_runs", "申诉期未满，期满后才能定格",
             "appeals may still be filed; freeze it when their time is over"},
    Sentence{ErrorKind::window_over, "window_over", "申诉期已过", "the time for appeals is over"},
    Sentence{ErrorKind::appeals_wait, "appeals_wait", "还有申诉没有裁定，裁定后才能定格",
             "appeals wait for their ruling; rule on them first"},
    Sentence{
        ErrorKind::bad_formula, "bad_formula", "这样的公式算不出数（除数为零？），请用 needs 说明何时不考核",
        "this formula gives no number (a division by 0?); say with needs where there is nothing to assess"},
    Sentence{ErrorKind::unknown_choice, "unknown_choice", "不在可选的范围内，请选其一",
             "none of the choices; take one of"},
    Sentence{ErrorKind::unknown_code, "unknown_code", "没有这个评价码，请核对",
             "no such code in this round; check it"},
    Sentence{ErrorKind::used_code, "used_code", "这个评价码已用过，一人一票",
             "the code has been used; one ballot a voter"},
    Sentence{ErrorKind::other_channel, "other_channel", "这个评价码属于另一渠道",
             "the code belongs to another channel"},
    Sentence{ErrorKind::unknown_mark, "unknown_mark", "没有这个评价等级", "no mark of this round's scale"},
    Sentence{ErrorKind::not_signed_in, "not_signed_in", "请先登录", "sign in first"},
    Sentence{ErrorKind::wrong_credentials, "wrong_credentials", "登录名、密码或验证码不对",
             "the name, the password or the one-time code is wrong"},
    Sentence{ErrorKind::too_often, "too_often", "操作太频繁，请稍后再试", "too often; try again in a moment"},
    Sentence{ErrorKind::no_such_page, "no_such_page", "没有这个地址", "no such address"},
    Sentence{ErrorKind::wrong_method, "wrong_method", "这个地址不接受这种请求",
             "this address does not take such a request; see the header Allow"},
    Sentence{ErrorKind::malformed, "malformed", "请求无法读取", "the request cannot be read"},
    Sentence{ErrorKind::no_address, "no_address", "不是电子邮箱地址，请按“姓名@单位域名”填写",
             "no address of mail; write it as name@office.example"},
    Sentence{ErrorKind::wrong_fields, "wrong_fields", "有的内容不合要求，请按说明改正",
             "some fields are not as they must be; correct them as said"},
    Sentence{ErrorKind::request_done, "request_done", "这次请求已经办理过，结果没有留存，请查看记录",
             "this request was done already; its answer is not kept: look at the record"},
    Sentence{ErrorKind::other_request, "other_request", "这个 Idempotency-Key 已用于另一次请求，请换一个",
             "this Idempotency-Key was another request's: take a new one"},
    Sentence{ErrorKind::too_slow, "too_slow", "请求传送太慢，已放弃",
             "the request came too slowly and was given up"},
    Sentence{ErrorKind::large_headers, "large_headers", "地址或请求头太长",
             "the address or the headers are too long"},
    Sentence{ErrorKind::server_busy, "server_busy", "服务器正忙，请稍后再试",
             "the server is busy; try again in a moment"},
    Sentence{ErrorKind::cannot_listen, "cannot_listen", "无法监听这个地址或端口，请换一个或停止占用它的程序",
             "cannot listen at this address or port; choose another, or stop what uses it"},
    Sentence{ErrorKind::bad_certificate, "bad_certificate", "证书或私钥文件无法使用，请检查文件",
             "the certificate or key cannot be used; check the file"},
    Sentence{ErrorKind::weak_password, "weak_password", "密码不合要求，请另选一个",
             "the password will not do; choose another"},
    Sentence{ErrorKind::second_factor_needed, "second_factor_needed", "请输入动态验证码或恢复码",
             "give the one-time code, or a recovery code"},
    Sentence{ErrorKind::change_password_first, "change_password_first",
             "请先修改密码（或按规定启用动态验证码）",
             "change the password first (or set up the second factor that the policy asks for)"},
    Sentence{ErrorKind::forged_request, "forged_request",
             "请求缺少防伪令牌，或来自其他网站；请刷新页面后重试",
             "the request lacks its X-CSRF-Token, or comes from another site; load the page again"},
    Sentence{ErrorKind::wrong_scope, "wrong_scope", "访问令牌的权限范围不够，需要",
             "the access token does not cover this; it needs the scope"},
    Sentence{ErrorKind::without_post, "without_post", "没有任职岗位，请联系系统管理员",
             "holds no post; ask the system administrator"},
    Sentence{ErrorKind::provider_failed, "provider_failed",
             "统一身份认证没有正确答复，请稍后重试，或用密码登录",
             "the identity provider did not answer as it must; try again, or sign in by password"},
    Sentence{ErrorKind::unknown_identity, "unknown_identity", "这个身份没有关联账号，请联系安全管理员",
             "no account is linked to this identity; ask the security administrator"},
    Sentence{ErrorKind::marked_twice, "marked_twice", "同一张票对同一对象评价了两次",
             "the ballot marks a subject twice"},
};

} // namespace

std::string_view name_of(ErrorKind kind) {
    for (const Sentence& sentence : sentences) {
        if (sentence.kind == kind) return sentence.name;
    }
    return "failed";
}

std::string_view sentence_of(ErrorKind kind, Language language) {
    for (const Sentence& sentence : sentences) {
        if (sentence.kind == kind) return language == Language::chinese ? sentence.chinese : sentence.english;
    }
    return {};
}

std::string describe(const Error& error, Language language) {
    std::string line = error.subject;
    if (error.kind == ErrorKind::bad_usage && !error.detail.empty()) { // the detail says it all
        return line + (language == Language::chinese ? "：" : ": ") + error.detail;
    }
    for (const Sentence& sentence : sentences) {
        if (sentence.kind != error.kind) continue;
        if (!line.empty()) line += language == Language::chinese ? "：" : ": ";
        line += language == Language::chinese ? sentence.chinese : sentence.english;
    }
    if (!error.detail.empty()) {
        line += language == Language::chinese ? "（" + error.detail + "）" : " (" + error.detail + ")";
    }
    return line;
}

void throw_exception_from_error(const Error& error, const boost::source_location&) {
    throw std::logic_error("unchecked error: " + describe(error, Language::english));
}

} // namespace bihuan
