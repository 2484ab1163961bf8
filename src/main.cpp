#include "cli/run.hpp"

int main(int count, char** words) {
    return bihuan::cli::run({words + 1, words + count});
}
