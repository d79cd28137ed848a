// Slow: bubble sort, O(n^2) comparisons and swaps.
#include <cstddef>
#include <utility>
#include <vector>

void sort_trays(std::vector<int>& trays) {
    bool swapped = true;
    while (swapped) {
        swapped = false;
        for (std::size_t i = 1; i < trays.size(); ++i) {
            if (trays[i - 1] > trays[i]) {
                std::swap(trays[i - 1], trays[i]);
                swapped = true;
            }
        }
    }
}
