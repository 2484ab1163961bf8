// Sheets become an XLSX workbook: frozen header, filters, numbers as numbers. Rows go to disk as they come.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "render/sheet.hpp"

namespace bihuan::render {

/// Writes to `path`, which it replaces. Not thread-safe.
class Workbook {
  public:
    explicit Workbook(const std::string& path);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    /// Appends the sheet's rows to the worksheet of its name, which is begun at its first rows; worksheets
    /// must be filled one after the other. What exceeds a worksheet's 1,048,576 rows goes on in another.
    void append(const Sheet& sheet);

    /// cannot_write with the cause; the subject is the caller's to fill in.
    Result<void> close();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace bihuan::render
