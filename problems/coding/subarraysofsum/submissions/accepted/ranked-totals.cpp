// Another way, without hashing: ranks all totals by sorting and counts by rank. O(n log n) in the
// worst case.
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    std::size_t n = 0;
    long long k = 0;
    std::cin >> n >> k;
    std::vector<long long> totals(n + 1, 0);
    for (std::size_t day = 1; day <= n; ++day) {
        std::cin >> totals[day];
        totals[day] += totals[day - 1];
    }
    std::vector<long long> ranked = totals;
    std::sort(ranked.begin(), ranked.end());
    ranked.erase(std::unique(ranked.begin(), ranked.end()), ranked.end());
    const auto rank = [&](long long total) {
        return static_cast<std::size_t>(std::lower_bound(ranked.begin(), ranked.end(), total) -
                                        ranked.begin());
    };
    std::vector<long long> times(ranked.size(), 0);
    times[rank(0)] = 1;
    long long stretches = 0;
    for (std::size_t day = 1; day <= n; ++day) {
        const std::size_t partner = rank(totals[day] - k);
        if (partner < ranked.size() && ranked[partner] == totals[day] - k)
            stretches += times[partner];
        ++times[rank(totals[day])];
    }
    std::cout << stretches << '\n';
}
