#include "reading/extraction/statement.hpp"
#include <stdexcept>
namespace bihuan::extraction {
std::string_view name_of(Kind) { throw std::runtime_error("this room has not landed"); }
}
