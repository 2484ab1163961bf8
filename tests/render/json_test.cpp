#include "base/json.hpp"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include "quantity/decimal.hpp"

namespace bihuan::render {
namespace {

TEST(Json, WritesObjectsAndListsWithTheirCommas) {
    std::string out;
    Json json(out);
    json.begin_object().integer("a", -3).text("b", "x").key("c").begin_list();
    json.integer(1).boolean(true).null().begin_object().end_object().end_list();
    json.key("d").texts({"一", "二"}).key("e").texts({}).key("f").raw("[7]").end_object();
    EXPECT_EQ(out, R"({"a":-3,"b":"x","c":[1,true,null,{}],"d":["一","二"],"e":[],"f":[7]})");
}

TEST(Json, WritesDecimalsWithoutExponent) {
    std::string out;
    Json(out)
        .begin_list()
        .number(Decimal::of(426, 8))
        .number(Decimal::of(-78, -1))
        .number(Decimal::of(5, -3))
        .end_list();
    EXPECT_EQ(out, "[42600000000,-7.8,0.005]");
}

TEST(Json, EscapesWhatAParserNeedsEscaped) {
    std::string every;
    for (int c = 0; c < 256; ++c) {
        if (c < 0x80) every += static_cast<char>(c);
    }
    every += "中😀\"\\";
    std::string out;
    Json(out).text(every);
    EXPECT_EQ(out.find('\n'), std::string::npos);
    EXPECT_EQ(boost::json::parse(out).as_string(), std::string_view(every));
}

} // namespace
} // namespace bihuan::render
