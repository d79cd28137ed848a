// Crashes: the inclusive end is unsigned and wraps round for an empty row and for a row of blue
// trays only.
#include <cstddef>
#include <utility>
#include <vector>

void sort_trays(std::vector<int>& trays) {
    std::size_t low = 0;
    std::size_t next = 0;
    std::size_t high = trays.size() - 1;
    while (next <= high) {
        if (trays.at(next) == 0) {
            std::swap(trays.at(low++), trays.at(next++));
        } else if (trays.at(next) == 1) {
            ++next;
        } else {
            std::swap(trays.at(next), trays.at(high--));
        }
    }
}
