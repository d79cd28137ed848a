// Wrong: counts the jobs of whatever best choice it finds, not the fewest.
#include <algorithm>
#include <iostream>
#include <tuple>
#include <utility>
#include <vector>

int main() {
    int n = 0;
    std::cin >> n;
    std::vector<std::tuple<int, int, long long>> offers(n);
    for (auto& [last, first, pay] : offers) std::cin >> first >> last >> pay;
    std::sort(offers.begin(), offers.end());
    std::vector<std::pair<long long, int>> best = {{0, 0}};
    for (const auto& [last, first, pay] : offers) {
        const auto clash =
            std::lower_bound(offers.begin(), offers.end(), std::make_tuple(first, 0, 0LL));
        const auto [sum, jobs] = best[clash - offers.begin()];
        best.push_back(sum + pay >= best.back().first ? std::make_pair(sum + pay, jobs + 1)
                                                      : best.back());
    }
    std::cout << best.back().first << ' ' << best.back().second << '\n';
}
