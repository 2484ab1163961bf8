#include "storage/kinds.hpp"

#include <array>

namespace bihuan::storage {
namespace {

template <class List>
struct Kinds;

template <Recorded... Each>
struct Kinds<std::tuple<Each...>> {
    template <Recorded Record>
    static constexpr auto names = names_of_fields<Record>();
    static constexpr std::array<RecordKind, sizeof...(Each)> list{RecordKind{Each::kind, names<Each>}...};
};

} // namespace

std::span<const RecordKind> record_kinds() {
    return Kinds<Records>::list;
}

} // namespace bihuan::storage
