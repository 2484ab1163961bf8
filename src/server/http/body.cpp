#include "server/http/body.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace bihuan::http {

class Body::File {
  public:
    /// nullptr: none to be had.
    static std::shared_ptr<File> open(const std::string& folder) {
        int descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
        if (descriptor < 0) { // a file system that has none of these
            std::string name = folder + "/.bihuan-body-XXXXXX";
            descriptor = ::mkostemp(name.data(), O_CLOEXEC);
            if (descriptor < 0) return nullptr;
            ::unlink(name.c_str());
        }
        return std::shared_ptr<File>(new File(descriptor));
    }
    ~File() {
        if (mapped_ != MAP_FAILED) ::munmap(mapped_, size_);
        ::close(descriptor_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    bool append(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) return false;
            size_ += static_cast<std::size_t>(written);
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    }
    std::size_t size() const { return size_; }
    std::string_view view() {
        if (mapped_ == MAP_FAILED) {
            mapped_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor_, 0);
            if (mapped_ == MAP_FAILED) throw std::system_error(errno, std::generic_category(), "mmap");
        }
        return {static_cast<const char*>(mapped_), size_};
    }

  private:
    explicit File(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
    std::size_t size_ = 0;
    void* mapped_ = MAP_FAILED;
};

Body Body::spooled_in(std::string folder) {
    Body body;
    body.folder_ = std::move(folder);
    return body;
}

bool Body::append(std::string_view bytes) {
    if (!file_ && size() + bytes.size() <= most_in_memory) {
        text_ += bytes;
        return true;
    }
    if (!file_) {
        file_ = File::open(folder_);
        if (!file_ || !file_->append(text_)) return false;
        text_ = {};
    }
    return file_->append(bytes);
}

std::size_t Body::on_disk() const {
    return file_ ? file_->size() : 0;
}

std::string_view Body::view() const {
    return file_ ? file_->view() : std::string_view(text_);
}

} // namespace bihuan::http
