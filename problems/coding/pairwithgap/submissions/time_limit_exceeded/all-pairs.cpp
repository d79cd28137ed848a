// Slow: compares every level with every earlier one. O(n^2).
#include <cstdlib>
#include <iostream>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n = 0;
    long long gap = 0;
    std::cin >> n >> gap;
    std::vector<long long> levels(static_cast<std::size_t>(n));
    for (auto& level : levels) std::cin >> level;
    for (int j = 1; j < n; ++j) {
        for (int i = 0; i < j; ++i) {
            if (std::llabs(levels[i] - levels[j]) == gap) {
                std::cout << i + 1 << ' ' << j + 1 << '\n';
                return 0;
            }
        }
    }
    std::cout << "none\n";
}
