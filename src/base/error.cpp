#include "base/error.hpp"

#include <array>
#include <stdexcept>

namespace bihuan {
namespace {

struct Sentence {
    ErrorKind kind;
    std::string_view chinese;
    std::string_view english;
};

constexpr std::array sentences{
    Sentence{ErrorKind::not_found, "文件不存在，请检查路径", "no such file; check the path"},
    Sentence{ErrorKind::no_permission, "没有读取权限，请检查文件权限",
             "permission denied; check the file's mode"},
    Sentence{ErrorKind::not_a_file, "不是普通文件", "not a regular file"},
    Sentence{ErrorKind::empty_input, "文件里没有文字", "the file holds no text"},
    Sentence{ErrorKind::not_a_document,
             "不是可识别的文档（支持 txt、docx、pdf、html、ofd、md，装有 LibreOffice 时还有 doc、wps）",
             "not a document Bihuan reads (txt, docx, pdf, html, ofd, md; doc and wps with LibreOffice)"},
    Sentence{ErrorKind::damaged, "文件已损坏或不完整，请重新获取",
             "the file is damaged or cut off; get it anew"},
    Sentence{ErrorKind::encrypted, "文件已加密，请先去除密码",
             "the file is encrypted; remove its password first"},
    Sentence{ErrorKind::too_large, "超出大小限制", "over the size limit"},
    Sentence{ErrorKind::no_text_layer, "没有文字层（扫描件），请先做文字识别",
             "no text layer (a scan); run character recognition first"},
    Sentence{ErrorKind::tool_missing, "缺少所需程序", "a needed program is not installed"},
    Sentence{ErrorKind::timed_out, "读取超时，已放弃", "reading took too long and was given up"},
    Sentence{ErrorKind::nothing_in_folder, "文件夹里没有可读的文档", "no readable document in this folder"},
    Sentence{ErrorKind::bad_usage, "用法有误", "bad usage"},
    Sentence{ErrorKind::cannot_write, "无法写入", "cannot write"},
};

} // namespace

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
