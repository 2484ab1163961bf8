// A numbered task as a record: what is to be done, by whom, by when, with which numbers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reading/document/document.hpp"
#include "reading/extraction/statement.hpp"

namespace bihuan::extraction {

struct Deadline {
    text::Span span;
    std::string text; // as written: 5月底前, 年内, 三季度
    std::string by;   // last day, ISO 8601: 2023-05-31; empty where the year is unknown
};

struct TaskRecord {
    text::Span span;
    std::string number; // （十五）
    std::string title;
    std::string text;                           // without number, title and the unit lists
    std::vector<std::string> section;           // chapter headings, outermost first
    std::vector<std::string> lead_units;        // 牵头单位
    std::vector<std::string> responsible_units; // 责任单位
    std::vector<std::string> cooperating_units; // 配合单位
    std::vector<Deadline> deadlines;
    std::vector<std::string> projects;   // named projects: 华首电动车桥, 智能制造产业园
    std::vector<std::size_t> statements; // indices into the statements given
};

struct GlossaryEntry {
    text::Span span;
    std::string term;
    std::string meaning;
};

/// One item of the people's livelihood list (民生实事).
struct LivelihoodItem {
    text::Span span;
    std::string number; // 1. or （1）
    std::string title;  // 医养健康方面, or empty
    std::string text;
    std::vector<std::string> lead_units;
    std::vector<std::size_t> statements;
};

std::vector<TaskRecord> tasks(const document::Document&, const std::vector<Statement>&);
std::vector<GlossaryEntry> glossary(const document::Document&);
std::vector<LivelihoodItem> livelihood_items(const document::Document&, const std::vector<Statement>&);

/// The units in a text such as （牵头单位：县科技局、县工业和信息化局；责任单位：…）, in order.
struct UnitLists {
    std::vector<std::string> lead, responsible, cooperating;
};
UnitLists unit_lists(std::u32string_view text);

/// Headings a statement stands under, outermost first, without labels (contract: `section`).
std::vector<std::string> section(const document::Document&, std::int32_t heading);

} // namespace bihuan::extraction
