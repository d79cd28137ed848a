// Remembers the first minute of every level and looks up both partners of the new one. O(n)
// expected.
#include <algorithm>
#include <iostream>
#include <unordered_map>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n = 0;
    long long gap = 0;
    std::cin >> n >> gap;
    std::unordered_map<long long, int> first_minute;
    first_minute.reserve(static_cast<std::size_t>(n));
    for (int minute = 1; minute <= n; ++minute) {
        long long level = 0;
        std::cin >> level;
        int partner = minute;
        for (const long long wanted : {level - gap, level + gap}) {
            const auto found = first_minute.find(wanted);
            if (found != first_minute.end()) partner = std::min(partner, found->second);
        }
        if (partner < minute) {
            std::cout << partner << ' ' << minute << '\n';
            return 0;
        }
        first_minute.emplace(level, minute);
    }
    std::cout << "none\n";
}
