// A window whose ends move to the right only, with what is still needed of each colour. O(n + m).
#include <array>
#include <iostream>
#include <string>

int main() {
    std::ios::sync_with_stdio(false);
    std::string ribbon;
    std::string wanted;
    std::cin >> ribbon >> wanted;
    std::array<int, 128> need{};
    for (const char colour : wanted) ++need[colour];
    std::size_t missing = wanted.size();
    std::size_t left = 0;
    std::size_t best = ribbon.size() + 1;
    std::size_t begin = 0;
    for (std::size_t right = 0; right < ribbon.size(); ++right) {
        if (need[ribbon[right]]-- > 0) --missing;
        while (missing == 0) {
            if (right - left + 1 < best) {
                best = right - left + 1;
                begin = left;
            }
            if (++need[ribbon[left]] > 0) ++missing;
            ++left;
        }
    }
    if (best > ribbon.size()) {
        std::cout << "none\n";
    } else {
        std::cout << begin + 1 << ' ' << best << '\n';
    }
}
