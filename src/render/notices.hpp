// Notices in words.
#pragma once

#include "app/notices.hpp"
#include "render/sheet.hpp"

namespace bihuan::render {

/// 收到派单，请报到：用电负荷不足; of several alike: …等 3 项; of what is urged how many, due when, and
/// the office's note: 催报：2025年3月调度，2 份待报，2025年4月8日截止，已超期 3 天。附言：请今天报来
std::string notice_text(const app::Notice& notice, Language language);
Sheet notice_sheet(const std::vector<app::Notice>& notices, Language language);

} // namespace bihuan::render
