// Slow: starts afresh at every stitch and goes right until the piece is good. O(n^2).
#include <array>
#include <iostream>
#include <string>

int main() {
    std::string ribbon;
    std::string wanted;
    std::cin >> ribbon >> wanted;
    std::array<int, 128> needed{};
    for (const char colour : wanted) ++needed[colour];
    std::size_t best = ribbon.size() + 1;
    std::size_t begin = 0;
    for (std::size_t left = 0; left < ribbon.size(); ++left) {
        auto need = needed;
        auto missing = wanted.size();
        for (std::size_t right = left; right < ribbon.size() && right - left + 1 < best; ++right) {
            if (need[ribbon[right]]-- > 0) --missing;
            if (missing > 0) continue;
            best = right - left + 1;
            begin = left;
        }
    }
    if (best > ribbon.size()) {
        std::cout << "none\n";
    } else {
        std::cout << begin + 1 << ' ' << best << '\n';
    }
}
