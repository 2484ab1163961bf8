// A long official document for the tests of its layout.
#pragma once

#include "render/official/document.hpp"

namespace bihuan::official {

/// `even`: text without punctuation, so that every full line holds exactly as many characters as the grid.
inline OfficialDocument sample(bool even = false) {
    OfficialDocument document;
    document.red_head = "青禾县人民政府办公室";
    document.number = "青政办通报〔2025〕3号";
    document.title = "关于2025年3月重点工作推进情况的通报";
    document.addressee = "各镇人民政府、街道办事处，县政府各部门";
    document.made_on = "2025-04-08";
    const std::string body =
        "截至3月底，列入台账的128项重点工作中，正常推进96项、提示17项、预警11项、督办4项；本月应报124项，已报"
        "121项，"
        "其中迟报3项，未报3项（县水务局2项、大柳树镇1项）。“五大战役”年度投资完成18.6亿元，占计划的23.3%"
        "，高于序时进度。";
    std::string plain;
    for (int i = 0; i < 120; ++i)
        plain += "青禾县重点工作推进情况";
    if (even) {
        document.red_head.clear();
        document.blocks.push_back(Paragraph{0, plain});
        document.blocks.push_back(Paragraph{0, plain});
        return document;
    }
    document.blocks.push_back(Paragraph{0, body});
    document.blocks.push_back(Paragraph{1, "总体情况"});
    document.blocks.push_back(Paragraph{2, "报送情况。", body});
    document.blocks.push_back(Paragraph{3, "按时报送的单位。", body});
    document.blocks.push_back(Paragraph{4, "其中，" + body});
    Table table;
    table.caption = "各单位推进情况";
    table.columns = {{"单位", 10}, {"应报", 4, Align::right}, {"已报", 4, Align::right}, {"说明", 12}};
    for (int i = 1; i <= 30; ++i) {
        table.rows.push_back({"县发展和改革局" + std::to_string(i), std::to_string(i * 3),
                              std::to_string(i * 2),
                              i % 4 == 0 ? "连续2期未报，已发黄色预警单，请于4月15日前书面回复" : "按时"});
    }
    document.blocks.push_back(table);
    document.blocks.push_back(Paragraph{1, "下一步工作"});
    for (int i = 0; i < 4; ++i)
        document.blocks.push_back(Paragraph{0, body});
    document.attachments = {"重点工作台账", "亮灯事项清单"};
    document.signing_body = "青禾县人民政府办公室";
    document.date = "2025年4月8日";
    document.note = "此件公开发布";
    return document;
}

} // namespace bihuan::official
