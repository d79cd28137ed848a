// Slow: walks back over all clashing offers instead of searching. O(n^2) when many overlap.
#include <algorithm>
#include <iostream>
#include <tuple>
#include <utility>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    int n = 0;
    std::cin >> n;
    std::vector<std::tuple<int, int, long long>> offers(n);  // last day, first day, pay
    for (auto& [last, first, pay] : offers) std::cin >> first >> last >> pay;
    std::sort(offers.begin(), offers.end());
    std::vector<std::pair<long long, int>> best = {{0, 0}};
    for (int i = 0; i < n; ++i) {
        const auto& [last, first, pay] = offers[i];
        int j = i;
        while (j > 0 && std::get<0>(offers[j - 1]) >= first) --j;
        best.push_back(std::max(best.back(), {best[j].first + pay, best[j].second - 1}));
    }
    std::cout << best.back().first << ' ' << -best.back().second << '\n';
}
