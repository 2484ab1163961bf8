#include "reading/extraction/task.hpp"
#include <stdexcept>
namespace bihuan::extraction {
std::vector<GlossaryEntry> glossary(const document::Document&) { throw std::runtime_error("this room has not landed"); }
}
