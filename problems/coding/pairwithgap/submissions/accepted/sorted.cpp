// Another way, without hashing: sorts (level, minute) and searches both partners of every minute.
// O(n log n).
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n = 0;
    long long gap = 0;
    std::cin >> n >> gap;
    std::vector<long long> levels(static_cast<std::size_t>(n));
    std::vector<std::pair<long long, int>> order;
    for (int i = 0; i < n; ++i) {
        std::cin >> levels[i];
        order.emplace_back(levels[i], i + 1);
    }
    std::sort(order.begin(), order.end());
    for (int minute = 1; minute <= n; ++minute) {
        int partner = minute;
        for (const long long wanted : {levels[minute - 1] - gap, levels[minute - 1] + gap}) {
            const auto found =
                std::lower_bound(order.begin(), order.end(), std::make_pair(wanted, 0));
            if (found != order.end() && found->first == wanted)
                partner = std::min(partner, found->second);
        }
        if (partner < minute) {
            std::cout << partner << ' ' << minute << '\n';
            return 0;
        }
    }
    std::cout << "none\n";
}
