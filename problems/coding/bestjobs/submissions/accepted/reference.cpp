// Offers by their last day; take or leave, the last compatible one by binary search. O(n log n).
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

struct Offer {
    int last;
    int first;
    long long pay;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n = 0;
    std::cin >> n;
    std::vector<Offer> offers(n);
    for (auto& offer : offers) std::cin >> offer.first >> offer.last >> offer.pay;
    std::sort(offers.begin(), offers.end(),
              [](const Offer& one, const Offer& other) { return one.last < other.last; });
    std::vector<std::pair<long long, int>> best = {{0, 0}};  // sum, minus the number of jobs
    for (const auto& offer : offers) {
        const auto clash =
            std::lower_bound(offers.begin(), offers.end(), offer.first,
                             [](const Offer& one, int day) { return one.last < day; });
        const auto [sum, jobs] = best[clash - offers.begin()];
        best.push_back(std::max(best.back(), {sum + offer.pay, jobs - 1}));
    }
    std::cout << best.back().first << ' ' << -best.back().second << '\n';
}
