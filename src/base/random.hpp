// Bytes that nobody can guess, for the composition root alone: whatever needs them is given them.
#pragma once

#include <string>

namespace bihuan {

/// From OpenSSL's generator. Throws where the system gives it no seed.
std::string random_bytes(std::size_t count);

} // namespace bihuan
