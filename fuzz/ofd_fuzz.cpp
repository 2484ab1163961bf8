#include "source_check.hpp"
#include "zipped_input.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace bihuan;
    const std::string zip = fuzz::zipped(fuzz::bytes_of(data, size),
                                         {"Doc_0/Pages/Page_0/Content.xml", "Doc_0/Pages/Page_1/Content.xml",
                                          "Doc_0/Document.xml", "OFD.xml"});
    fuzz::check(document::read_ofd(zip, fuzz::small_limits()));
    return 0;
}
