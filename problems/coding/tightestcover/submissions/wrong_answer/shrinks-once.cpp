// Wrong: moves the left end by at most one for each stitch taken in.
#include <array>
#include <iostream>
#include <string>

int main() {
    std::string ribbon;
    std::string wanted;
    std::cin >> ribbon >> wanted;
    std::array<int, 128> need{};
    for (const char colour : wanted) ++need[colour];
    auto missing = wanted.size();
    std::size_t left = 0;
    std::size_t best = ribbon.size() + 1;
    std::size_t begin = 0;
    for (std::size_t right = 0; right < ribbon.size(); ++right) {
        if (need[ribbon[right]]-- > 0) --missing;
        if (missing > 0) continue;
        if (right - left + 1 < best) {
            best = right - left + 1;
            begin = left;
        }
        if (++need[ribbon[left]] > 0) ++missing;
        ++left;
    }
    if (best > ribbon.size()) {
        std::cout << "none\n";
    } else {
        std::cout << begin + 1 << ' ' << best << '\n';
    }
}
