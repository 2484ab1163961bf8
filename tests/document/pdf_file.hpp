// Makes small PDF files for tests: text at places in a font that the reader must know by name (as in old
// Chinese PDF files, nothing is embedded), catalog first, a right table of offsets.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "reading/text/text.hpp"

namespace bihuan::document {

class PdfFile {
  public:
    /// `cmap` says how text becomes the codes of the file: UniGB-UTF16-H here, others take their own bytes by
    /// `put_codes`.
    explicit PdfFile(std::string cmap = "UniGB-UTF16-H") : cmap_(std::move(cmap)) {}

    void new_page() { contents_.emplace_back(); }
    void put(double x, double y, double size, std::string_view utf8) {
        std::string codes;
        for (const char32_t c : text::from_utf8(utf8)) {
            char hex[8];
            std::snprintf(hex, sizeof hex, "%04X", static_cast<unsigned>(c));
            codes += hex;
        }
        put_codes(x, y, size, codes);
    }
    void put_codes(double x, double y, double size, std::string_view hex) {
        if (contents_.empty()) new_page();
        contents_.back() += "BT /F1 " + std::to_string(size) + " Tf 1 0 0 1 " + std::to_string(x) + " " +
                            std::to_string(842 - y - size) + " Tm <" + std::string(hex) + "> Tj ET\n";
    }

    std::string bytes() const {
        std::vector<std::string> objects;
        std::string kids;
        for (std::size_t i = 0; i < contents_.size(); ++i)
            kids += std::to_string(6 + 2 * i) + " 0 R ";
        objects.push_back("<</Type/Catalog/Pages 2 0 R>>");
        objects.push_back("<</Type/Pages/Count " + std::to_string(contents_.size()) + "/Kids[" + kids +
                          "]>>");
        objects.push_back("<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/" + cmap_ +
                          "/DescendantFonts[4 0 R]>>");
        objects.push_back(
            "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/"
            "Ordering(GB1)"
            "/Supplement 4>>/DW 1000/W[1 95 500 814 939 500]/FontDescriptor 5 0 R>>");
        objects.push_back(
            "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0"
            "/Ascent 880/Descent -120/CapHeight 880/StemV 93>>");
        for (const std::string& content : contents_) {
            objects.push_back(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents " +
                std::to_string(objects.size() + 2) + " 0 R>>");
            objects.push_back("<</Length " + std::to_string(content.size()) + ">>\nstream\n" + content +
                              "endstream");
        }
        std::string file = "%PDF-1.4\n";
        std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
        for (std::size_t i = 0; i < objects.size(); ++i) {
            char line[32];
            std::snprintf(line, sizeof line, "%010zu 00000 n \n", file.size());
            table += line;
            file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
        }
        return file + table + "trailer\n<</Size " + std::to_string(objects.size() + 1) +
               "/Root 1 0 R>>\nstartxref\n" + std::to_string(file.size()) + "\n%%EOF\n";
    }

  private:
    std::string cmap_;
    std::vector<std::string> contents_;
};

} // namespace bihuan::document
