#include "reading/extraction/task.hpp"
#include <stdexcept>
namespace bihuan::extraction {
std::vector<std::string> section(const document::Document&, std::int32_t) { throw std::runtime_error("this room has not landed"); }
}
