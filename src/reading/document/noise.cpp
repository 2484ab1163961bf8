#include "reading/document/noise.hpp"

#include <algorithm>
#include <array>

#include "reading/document/stream.hpp"

namespace bihuan::document {
namespace {

/// Lines that are buttons and marks of a page, wherever they stand.
constexpr std::array<std::u32string_view, 34> buttons{
    U"下载",     U"打印",     U"全屏",     U"收藏",     U"【字号：", U"加大",     U"还原",
    U"减小",     U"】",       U"字号：",   U"字体：",   U"分享",     U"分享到：", U"关闭",
    U"打印本页", U"关闭窗口", U"返回顶部", U"上一篇",   U"下一篇",   U"相关报道", U"相关报道：",
    U"相关阅读", U"相关链接", U"相关附件", U"扫一扫",   U"大",       U"中",       U"小",
    U"首页",     U"【打印】", U"【关闭】", U"打印正文", U"扫码浏览", U"我要纠错"};

/// What opens a line of data about the page.
constexpr std::array<std::u32string_view, 22> page_data{
    U"来源：",     U"信息来源：", U"稿源：",     U"时间：",        U"发布时间：", U"发布日期：",
    U"成文日期：", U"日期：",     U"作者：",     U"浏览次数：",    U"点击数：",   U"阅读次数：",
    U"访问量：",   U"责任编辑：", U"编辑：",     U"编辑人：",      U"审核：",     U"字号：",
    U"【字号",     U"字体：",     U"当前位置：", U"您当前的位置："};

bool is_page_number(std::u32string_view line) {
    // —12— and － 12 －; a bare number is too little to tell.
    if (line.size() < 3 || line.size() > 8) return false;
    const auto is_dash = [](char32_t c) { return c == U'—' || c == U'-' || c == U'－' || c == U'–'; };
    if (!is_dash(line.front()) || !is_dash(line.back())) return false;
    const auto inner = line.substr(1, line.size() - 2);
    return std::all_of(inner.begin(), inner.end(), [&](char32_t c) { return is_digit(c) || is_dash(c); }) &&
           std::any_of(inner.begin(), inner.end(), is_digit);
}

bool is_caption(std::u32string_view line) {
    if (line.size() > 80) return false;
    const bool by_reporter = line.find(U"记者") != std::u32string_view::npos ||
                             line.find(U"通讯员") != std::u32string_view::npos ||
                             line.find(U"摄影") != std::u32string_view::npos;
    if (by_reporter && (line.ends_with(U"摄") || line.ends_with(U"摄）") || line.ends_with(U"摄。")))
        return true;
    if (by_reporter && line.size() <= 40 && line.find(U"报告。") != std::u32string_view::npos) return true;
    return line.size() <= 40 && (line.ends_with(U"作政府工作报告。") || line.ends_with(U"作政府工作报告"));
}

} // namespace

bool is_noise(std::u32string_view line, bool at_edge) {
    if (line.size() > 80) return false;
    if (line.size() <= 5 && std::find(buttons.begin(), buttons.end(), line) != buttons.end()) return true;
    if (is_page_number(line)) return true;
    if (!at_edge) return false;
    if (is_caption(line)) return true;
    return line.size() <= 60 && std::any_of(page_data.begin(), page_data.end(),
                                            [&](std::u32string_view word) { return line.starts_with(word); });
}

} // namespace bihuan::document
