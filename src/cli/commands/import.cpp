#include "render/import.hpp"

#include "app/import_sheet.hpp"
#include "cli/commands/verbs.hpp"

namespace bihuan::commands {

/// What the sheet would do; with --yes it does.
Reply import_sheet(Call& call) {
    app::Context context = call.context();
    const std::string path = call.operand(0);
    app::ImportOptions options;
    options.year = call.year().value_or(call.now.date().year());
    options.category = call.one_of<targets::Category>("category");
    options.sheet = call.option("sheet");
    for (const std::string& word : call.all("column")) {
        const std::size_t sign = word.find('=');
        if (sign == std::string::npos)
            throw Stop{{ErrorKind::bad_usage, "--column " + word, "HEADING=FIELD"}};
        options.columns.emplace_back(word.substr(0, sign), word.substr(sign + 1));
    }
    options.remember = call.given("remember");
    options.good_rows_only = call.given("good-rows");
    options.reason = call.option("reason");
    const std::string bytes = must(call.office.world().read_file(path));
    const bool now = call.given("yes");
    auto preview = must(now ? app::import_sheet(context, bytes, path, options)
                            : app::preview_import(context, bytes, path, options));
    for (targets::SheetPreview& sheet : preview.sheets) {
        if (sheet.sheet.empty()) sheet.sheet = path; // a CSV file has no worksheets
    }
    return {.text = render::import_text(preview, now, call.language)};
}

} // namespace bihuan::commands
