#include "server/http/gzip.hpp"

#include <zlib.h>

namespace bihuan::http {
namespace {

/// One a thread: making it takes as long as packing a short answer.
class Packer {
  public:
    ~Packer() {
        if (made_) ::deflateEnd(&stream_);
    }

    std::string pack(std::string_view bytes, int level) {
        if (!begin(level)) return {};
        std::string out(::deflateBound(&stream_, bytes.size()), '\0');
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        stream_.avail_in = static_cast<uInt>(bytes.size());
        stream_.next_out = reinterpret_cast<Bytef*>(out.data());
        stream_.avail_out = static_cast<uInt>(out.size());
        if (::deflate(&stream_, Z_FINISH) != Z_STREAM_END) return {};
        out.resize(stream_.total_out);
        return out;
    }

  private:
    bool begin(int level) {
        if (made_)
            return ::deflateReset(&stream_) == Z_OK &&
                   ::deflateParams(&stream_, level, Z_DEFAULT_STRATEGY) == Z_OK;
        constexpr int window = 15 + 16, memory = 8; // 16: with the head of gzip
        made_ = ::deflateInit2(&stream_, level, Z_DEFLATED, window, memory, Z_DEFAULT_STRATEGY) == Z_OK;
        return made_;
    }

    bool made_ = false;
    z_stream stream_{};
};

} // namespace

std::string gzip(std::string_view bytes, int level) {
    thread_local Packer packer;
    return packer.pack(bytes, level);
}

bool takes_gzip(std::string_view codings) {
    const std::size_t place = codings.find("gzip");
    if (place == std::string_view::npos) return false;
    const std::string_view rest = codings.substr(place + 4, codings.find(',', place) - place - 4);
    const std::size_t weight = rest.find("q=0");
    return weight == std::string_view::npos ||
           rest.substr(weight + 3).find_first_of("123456789") != std::string_view::npos;
}

} // namespace bihuan::http
