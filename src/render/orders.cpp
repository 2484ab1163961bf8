#include <algorithm>
#include <array>

#include "render/lines.hpp"
#include "render/supervision.hpp"
#include "render/width.hpp"

namespace bihuan::render {
namespace {

using progress::Reason;
using supervision::Order;
using supervision::OrderState;
using supervision::Rung;

struct WhyWords {
    std::string_view key;
    Word word;
    std::array<std::string_view, 4> figures; // that fill its gaps, in order
};
constexpr std::array whys{
    WhyWords{"reds_running", Word::why_reds_running, {"rounds", "since"}},
    WhyWords{"silent_days", Word::why_silent_days, {"round", "reports", "days", "items"}},
    WhyWords{"silent_rounds", Word::why_silent_rounds, {"rounds", "round", "reports", "items"}},
    WhyWords{"late_to_sign", Word::why_late_to_sign, {"by"}},
    WhyWords{"late_to_reply", Word::why_late_to_reply, {"by"}},
    WhyWords{"interview_owed", Word::why_interview_owed, {"by"}},
    WhyWords{"order_climbed", Word::why_order_climbed, {"rung", "due"}},
    WhyWords{"unassigned", Word::why_unassigned, {"found", "days"}},
    WhyWords{"problem_late", Word::why_problem_late, {"due"}},
    WhyWords{"problem_raised", Word::why_problem_raised, {"level", "due"}},
    WhyWords{"arbitration", Word::why_arbitration, {"refusals"}},
};

std::string figure(const Reason& reason, std::string_view name, Language language) {
    const std::string_view written = reason.figure(name);
    if (name == "rung") {
        if (const auto rung = named<Rung>(written)) return std::string(say(word_of(*rung), language));
    }
    if (name == "level") {
        if (const auto level = named<supervision::ProblemLevel>(written))
            return std::string(say(word_of(*level), language));
    }
    return std::string(written);
}

Tone tone_of(Rung rung) {
    static constexpr std::array tones{Tone::noted, Tone::warned, Tone::bad};
    return tones[static_cast<std::size_t>(rung)];
}

std::string state_text(const Order& order, Language language) {
    std::string text(say(word_of(order.state), language));
    if (order.late) text += say(Word::mark_late, language);
    return text;
}

std::string interviewer(const views::Orders& orders, const Order& order, Language language) {
    if (order.rung != Rung::rectification) return {};
    return order.interviewer ? name_in(orders.names.posts, order.interviewer.value)
                             : std::string(say(Word::supervision_office, language));
}

std::string summary(const std::vector<Order>& orders, Language language) {
    const auto count = [&](auto&& is) { return std::to_string(std::ranges::count_if(orders, is)); };
    const auto in = [&](OrderState state) {
        return count([=](const Order& order) { return order.state == state; });
    };
    return say(Word::orders_summary, language,
               {std::to_string(orders.size()), in(OrderState::issued), in(OrderState::signed_for),
                in(OrderState::replied), in(OrderState::returned),
                count([](const Order& order) { return order.late; }),
                count([](const Order& order) { return order.rung == Rung::rectification; })}) +
           "\n";
}

} // namespace

std::string why(std::string_view kept, Language language) {
    const Reason reason = Reason::parse(kept);
    for (const WhyWords& words : whys) {
        if (words.key != reason.key) continue;
        std::array<std::string, 4> figures;
        std::ranges::transform(words.figures, figures.begin(), [&](std::string_view name) {
            return name.empty() ? std::string() : figure(reason, name, language);
        });
        return say(words.word, language, {figures[0], figures[1], figures[2], figures[3]});
    }
    // A standing's reason, or the words of a person.
    return reason.figures.empty() ? std::string(kept) : sentence_of(reason, language);
}

Sheet order_sheet(const views::Orders& orders, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_orders, language);
    sheet.columns = columns_of({{"number", Word::column_order_number},
                                {"rung", Word::column_rung},
                                {"state", Word::column_state},
                                {"title", Word::column_order, Shown::everywhere, false, true},
                                {"organisation", Word::column_order_unit, Shown::everywhere, false, true},
                                {"sign_by", Word::column_sign_by},
                                {"due_on", Word::column_reply_by},
                                {"origin", Word::column_origin},
                                {"cause", Word::column_cause, Shown::everywhere, false, true},
                                {"joint", Word::column_joint, Shown::in_files},
                                {"text", Word::column_matter, Shown::in_files},
                                {"instruction", Word::column_instruction, Shown::in_files},
                                {"instructed_by", Word::column_instructed_by, Shown::in_files},
                                {"item", Word::column_item, Shown::in_files},
                                {"item_number", Word::column_item_number, Shown::in_files, true},
                                {"issued_on", Word::column_order_issued, Shown::in_files},
                                {"signed_on", Word::column_signed_on, Shown::in_files},
                                {"original_due_on", Word::column_first_reply_by, Shown::in_files},
                                {"extensions", Word::column_extensions, Shown::in_files, true},
                                {"reply", Word::column_reply, Shown::in_files},
                                {"evidence", Word::column_evidence, Shown::in_files},
                                {"replied_on", Word::column_replied_on, Shown::in_files},
                                {"returns", Word::column_times_returned, Shown::in_files, true},
                                {"last_reason", Word::column_last_reason, Shown::in_files},
                                {"interview_by", Word::column_interview_by, Shown::in_files},
                                {"interviewed_on", Word::column_interviewed_on, Shown::in_files},
                                {"interviewer", Word::column_interviewer, Shown::in_files},
                                {"closed_on", Word::column_closed_on, Shown::in_files},
                                {"late", Word::column_overdue, Shown::in_files},
                                {"year", Word::column_period, Shown::nowhere, true},
                                {"version", Word::column_version, Shown::in_files, true}},
                               language);
    const Names& organisations = orders.names.organisations;
    for (const Order& order : orders.orders) {
        const bool over = order.state >= OrderState::closed;
        const Tone tone = over ? Tone::muted : order.late ? Tone::warned : Tone::plain;
        sheet.rows.push_back(
            {{order.number},
             term_cell(order.rung, language, over ? Tone::muted : tone_of(order.rung)),
             coded_cell(state_text(order, language), name_of(order.state), tone),
             {order.title},
             {name_in(organisations, order.organisation.value)},
             date_cell(order.sign_by),
             date_cell(order.due_on),
             term_cell(order.origin, language),
             {order.cause.empty() ? one_line(order.instruction) : why(order.cause, language)},
             list_cell(names_of(order.joint, organisations), language),
             {one_line(order.text)},
             {one_line(order.instruction)},
             {name_in(orders.names.posts, order.instructed_by.value)},
             {name_in(orders.names.items, order.item.value)},
             integer_cell(order.item.value),
             date_cell(order.issued_on),
             date_cell(order.signed_on),
             date_cell(order.original_due_on),
             integer_cell(order.extensions),
             {one_line(order.reply)},
             list_cell(file_names(order.evidence), language),
             date_cell(order.replied_on),
             integer_cell(order.returns),
             {one_line(why(order.last_reason, language))},
             date_cell(order.interview_by),
             date_cell(order.interviewed_on),
             {interviewer(orders, order, language)},
             date_cell(order.closed_on),
             flag_cell(order.late, language),
             integer_cell(order.year),
             integer_cell(order.version)});
    }
    if (!sheet.rows.empty()) sheet.after = summary(orders.orders, language);
    return sheet;
}

Page order_page(const views::Orders& shown, Language language) {
    const Order& order = shown.orders.front();
    const Names& organisations = shown.names.organisations;
    Lines lines{language};
    lines.text = order.number + "  " + order.title + "\n";
    lines.add(Word::column_state, state_text(order, language));
    lines.add(Word::column_rung, say(word_of(order.rung), language));
    lines.add(Word::column_origin, say(word_of(order.origin), language));
    lines.add(Word::column_cause, why(order.cause, language));
    lines.add(Word::column_instructed_by, name_in(shown.names.posts, order.instructed_by.value));
    lines.add(Word::column_instruction, one_line(order.instruction));
    lines.add(Word::column_matter, one_line(order.text));
    lines.add(Word::column_item, name_in(shown.names.items, order.item.value));
    lines.add(Word::column_order_unit, name_in(organisations, order.organisation.value));
    lines.add(Word::column_joint, list_cell(names_of(order.joint, organisations), language).text);
    lines.add(Word::column_order_issued, order.issued_on);
    lines.add(Word::column_sign_by, order.sign_by);
    lines.add(Word::column_signed_on, order.signed_on);
    lines.add(Word::column_reply_by, order.due_on);
    if (order.original_due_on != order.due_on) lines.add(Word::column_first_reply_by, order.original_due_on);
    if (order.extensions > 0) lines.add(Word::column_extensions, std::to_string(order.extensions));
    lines.add(Word::column_reply, one_line(order.reply));
    lines.add(Word::column_evidence, list_cell(file_names(order.evidence), language).text);
    lines.add(Word::column_replied_on, order.replied_on);
    if (order.returns > 0) lines.add(Word::column_times_returned, std::to_string(order.returns));
    lines.add(Word::column_last_reason, one_line(why(order.last_reason, language)));
    lines.add(Word::column_interviewer, interviewer(shown, order, language));
    lines.add(Word::column_interview_by, order.interview_by);
    lines.add(Word::column_interviewed_on, order.interviewed_on);
    lines.add(Word::column_closed_on, order.closed_on);
    Sheet sheet = order_sheet(shown, language);
    only_in_files(sheet);
    return {lines.text, {std::move(sheet)}};
}

std::string order_text(const views::Orders& shown, Language language) {
    const Order& order = shown.orders.front();
    const Names& organisations = shown.names.organisations;
    std::string out;
    const auto line = [&](Word word, std::initializer_list<std::string_view> values) {
        out += say(word, language, values) + "\n";
    };
    line(Word::order_print_heading, {say(word_of(order.rung), language), order.number});
    line(Word::order_print_matter, {order.title});
    if (!order.instruction.empty()) {
        line(Word::order_print_instruction,
             {name_in(shown.names.posts, order.instructed_by.value), one_line(order.instruction)});
    }
    if (!order.cause.empty()) line(Word::order_print_cause, {why(order.cause, language)});
    if (!order.text.empty()) line(Word::order_print_text, {one_line(order.text)});
    const std::string unit = name_in(organisations, order.organisation.value);
    if (order.joint.empty()) {
        line(Word::order_print_unit, {unit});
    } else {
        line(Word::order_print_joint, {unit, list_cell(names_of(order.joint, organisations), language).text});
    }
    if (order.rung != Rung::reminder && order.late && order.state != OrderState::returned)
        line(Word::order_print_climbed, {why(order.last_reason, language)});
    if (order.state == OrderState::returned)
        line(Word::order_print_returned, {one_line(why(order.last_reason, language))});
    if (order.state == OrderState::issued) {
        line(Word::order_print_sign, {order.sign_by.to_string(), order.due_on.to_string()});
    } else if (order.state <= OrderState::returned && order.state != OrderState::replied) {
        line(Word::order_print_reply, {order.due_on.to_string()});
    }
    if (order.interview_by && !order.interviewed_on) {
        line(Word::order_print_interview,
             {interviewer(shown, order, language), order.interview_by->to_string()});
    }
    return out;
}

std::string order_reminder(const views::Orders& orders, Date today, Language language) {
    std::map<std::string, std::vector<std::string>> owed; // by unit
    for (const Order& order : orders.orders) {
        const bool unsigned_yet = order.state == OrderState::issued;
        if (!unsigned_yet && order.state != OrderState::signed_for && order.state != OrderState::returned)
            continue;
        const Date day = unsigned_yet ? order.sign_by : order.due_on;
        std::string text = say(unsigned_yet ? Word::order_remind_sign : Word::order_remind_reply, language,
                               {order.number, order.title, day.to_string()});
        if (today > day) text += say(Word::order_remind_over, language);
        owed[name_in(orders.names.organisations, order.organisation.value)].push_back(std::move(text));
    }
    if (owed.empty()) return {};
    std::string out = say(Word::order_remind_heading, language, {today.to_string()}) + "\n";
    for (const auto& [unit, texts] : owed) {
        std::string list;
        for (const std::string& text : texts)
            (list += list.empty() ? "" : language == Language::chinese ? "；" : "; ") += text;
        out += say(Word::reminder_row, language, {unit, std::to_string(texts.size()), list}) + "\n";
    }
    return out;
}

} // namespace bihuan::render
