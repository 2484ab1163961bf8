#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "reading/document/helper_process.hpp"
#include "reading/document/reader.hpp"
#include "reading/text/text.hpp"

namespace bihuan::document {
namespace {

/// A compound file as far as the reader looks into it: header, one directory entry, the head of its stream.
std::string compound_file(std::string_view stream, std::uint16_t flags = 0) {
    std::string bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    bytes.resize(2048, '\0');
    bytes[0x1E] = 9;                            // sectors of 512 bytes
    const std::size_t entry = 512, data = 1024; // sector 0 and sector 1
    for (std::size_t i = 0; i < stream.size(); ++i)
        bytes[entry + 2 * i] = stream[i];
    bytes[entry + 64] = static_cast<char>(2 * (stream.size() + 1));
    bytes[entry + 0x74] = 1;
    bytes[data] = '\xEC';
    bytes[data + 1] = '\xA5';
    bytes[data + 0x0A] = static_cast<char>(flags & 0xFF);
    bytes[data + 0x0B] = static_cast<char>(flags >> 8);
    return bytes;
}

ErrorKind kind_of(std::string_view bytes) {
    const auto source = read_legacy_word(bytes, {});
    EXPECT_FALSE(source);
    return source ? ErrorKind::bad_usage : source.error().kind;
}

TEST(LegacyReader, PasswordsAreSeenBeforeLibreOfficeIsAsked) {
    EXPECT_EQ(kind_of(compound_file("EncryptedPackage")), ErrorKind::encrypted);
    EXPECT_EQ(kind_of(compound_file("WordDocument", 0x0100)), ErrorKind::encrypted);
}

TEST(LegacyReader, SheetsSlidesAndMailAreNoDocuments) {
    EXPECT_EQ(kind_of(compound_file("Workbook")), ErrorKind::not_a_document);
    EXPECT_EQ(kind_of(compound_file("PowerPoint Document")), ErrorKind::not_a_document);
    EXPECT_EQ(kind_of(compound_file("__properties_version1.0")), ErrorKind::not_a_document);
}

TEST(LegacyReader, WithoutLibreOfficeItSaysWhatToInstall) {
    const std::string path = std::getenv("PATH");
    ::setenv("PATH", "/nonexistent", 1);
    const auto source = read_legacy_word(compound_file("WordDocument"), {});
    ::setenv("PATH", path.c_str(), 1);
    ASSERT_FALSE(source);
    EXPECT_EQ(describe(source.error(), Language::english),
              "a needed program is not installed (LibreOffice: apt install libreoffice-writer-nogui)");
}

/// Both need LibreOffice, which takes a second or two a call.
class LegacyReaderWithOffice : public testing::Test {
  protected:
    void SetUp() override {
        if (!find_program("soffice")) GTEST_SKIP() << "LibreOffice is not installed";
        auto made = TemporaryFolder::make();
        ASSERT_TRUE(made);
        folder_ = std::move(*made);
        ::setenv("TMPDIR", folder_->path().c_str(), 1); // to see what the reader leaves behind
    }
    void TearDown() override { ::unsetenv("TMPDIR"); }

    std::size_t files_left() const {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator(folder_->path()), {}));
    }

    std::string made_by_office(const std::string& html) const {
        auto folder = TemporaryFolder::make();
        std::ofstream(folder->path() / "in.html")
            << "<html><head><meta charset='utf-8'></head>" << html << "</html>";
        HelperCommand command;
        command.program = "soffice";
        command.arguments = {"--headless",
                             "-env:UserInstallation=file://" + (folder->path() / "profile").string(),
                             "--infilter=HTML (StarWriter)",
                             "--convert-to",
                             "doc:MS Word 97",
                             "in.html"};
        command.folder = folder->path();
        command.limits.address_space = 16ull << 30;
        command.limits.open_files = 1024;
        EXPECT_TRUE(run_helper(command));
        std::ifstream file(folder->path() / "in.doc", std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    }

    std::optional<TemporaryFolder> folder_;
};

TEST_F(LegacyReaderWithOffice, ReadsAWordFileAndLeavesNothingBehind) {
    const std::string bytes =
        made_by_office("<p>青禾县2023年粮食总产12.6亿斤。</p><p>新增城镇就业3200人。</p>");
    ASSERT_GT(bytes.size(), 1000u);
    const auto source = read_legacy_word(bytes, {});
    ASSERT_TRUE(source) << describe(source.error(), Language::english);
    EXPECT_EQ(source->format, Format::legacy_word);
    EXPECT_NE(text::to_utf8(source->text).find("青禾县2023年粮食总产12.6亿斤。\n新增城镇就业3200人。"),
              std::string::npos)
        << text::to_utf8(source->text);
    EXPECT_EQ(files_left(), 0u);
}

TEST_F(LegacyReaderWithOffice, WhatItCannotOpenIsDamaged) {
    EXPECT_EQ(kind_of(compound_file("WordDocument")), ErrorKind::damaged);
    EXPECT_EQ(files_left(), 0u);
    Limits limits;
    limits.seconds = 0;
    const auto source = read_legacy_word(compound_file("WordDocument"), limits);
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().kind, ErrorKind::timed_out);
    EXPECT_EQ(files_left(), 0u);
}

} // namespace
} // namespace bihuan::document
