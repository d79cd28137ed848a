// Wrong: looks for the pair that starts earliest instead of the pair that ends earliest.
#include <algorithm>
#include <iostream>
#include <unordered_map>
#include <vector>

int main() {
    int n = 0;
    long long gap = 0;
    std::cin >> n >> gap;
    std::vector<long long> levels(static_cast<std::size_t>(n));
    for (auto& level : levels) std::cin >> level;
    std::unordered_map<long long, int> next_minute;
    int best_start = 0;
    int best_end = 0;
    for (int minute = n; minute >= 1; --minute) {
        int partner = n + 1;
        for (const long long wanted : {levels[minute - 1] - gap, levels[minute - 1] + gap}) {
            const auto found = next_minute.find(wanted);
            if (found != next_minute.end()) partner = std::min(partner, found->second);
        }
        if (partner <= n) {
            best_start = minute;
            best_end = partner;
        }
        next_minute[levels[minute - 1]] = minute;
    }
    if (best_start == 0) {
        std::cout << "none\n";
    } else {
        std::cout << best_start << ' ' << best_end << '\n';
    }
}
