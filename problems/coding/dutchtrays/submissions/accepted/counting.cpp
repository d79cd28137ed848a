// Two passes: counts the colours, then writes the row anew. O(n), O(1).
#include <array>
#include <cstddef>
#include <vector>

void sort_trays(std::vector<int>& trays) {
    std::array<std::size_t, 3> count{};
    for (const int colour : trays) ++count[static_cast<std::size_t>(colour)];
    std::size_t at = 0;
    for (std::size_t colour = 0; colour < count.size(); ++colour) {
        for (std::size_t i = 0; i < count[colour]; ++i) trays[at++] = static_cast<int>(colour);
    }
}
