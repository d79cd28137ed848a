// Slow: looks at all earlier days for every day. O(n^2).
#include <iostream>
#include <utility>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    int n = 0;
    std::cin >> n;
    std::vector<int> amounts(n);
    for (auto& amount : amounts) std::cin >> amount;
    std::vector<int> length(n, 1);
    std::pair<int, int> best = {0, 0};
    for (int i = 0; i < n; ++i) {
        for (int j = 0; j < i; ++j) {
            if (amounts[j] < amounts[i] && length[j] >= length[i]) length[i] = length[j] + 1;
        }
        best = std::max(best, {length[i], -amounts[i]});
    }
    std::cout << best.first << ' ' << -best.second << '\n';
}
