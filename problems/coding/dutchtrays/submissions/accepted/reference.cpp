// One pass with three indices: red before low, white before next, unknown before high, blue behind.
// O(n), O(1).
#include <cstddef>
#include <utility>
#include <vector>

void sort_trays(std::vector<int>& trays) {
    std::size_t low = 0;
    std::size_t next = 0;
    std::size_t high = trays.size();
    while (next < high) {
        if (trays[next] == 0) {
            std::swap(trays[low++], trays[next++]);
        } else if (trays[next] == 1) {
            ++next;
        } else {
            std::swap(trays[next], trays[--high]);
        }
    }
}
