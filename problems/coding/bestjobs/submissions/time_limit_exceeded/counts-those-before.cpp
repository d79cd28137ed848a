// Slow: counts for every offer how many end before it begins, by going through all. O(n^2).
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
    for (const auto& [last, first, pay] : offers) {
        std::size_t before = 0;
        for (const auto& other : offers) {
            const bool clash = std::get<0>(other) >= first && std::get<1>(other) <= last;
            if (!clash && std::get<0>(other) < first) ++before;
        }
        best.push_back(std::max(best.back(), {best[before].first + pay, best[before].second - 1}));
    }
    std::cout << best.back().first << ' ' << -best.back().second << '\n';
}
