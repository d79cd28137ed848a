// Wrong: keeps levels and sums in 32 bits; a partner that is out of range wraps round and may hit a
// real level.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <unordered_map>

int main() {
    long long n = 0, gap = 0;
    std::cin >> n >> gap;
    std::unordered_map<std::int32_t, int> first_minute;
    for (int minute = 1; minute <= n; ++minute) {
        long long level = 0;
        std::cin >> level;
        int partner = minute;
        for (const long long wanted : {level - gap, level + gap}) {
            const auto found = first_minute.find(static_cast<std::int32_t>(wanted));
            if (found != first_minute.end()) partner = std::min(partner, found->second);
        }
        if (partner < minute) {
            std::cout << partner << ' ' << minute << '\n';
            return 0;
        }
        first_minute.emplace(static_cast<std::int32_t>(level), minute);
    }
    std::cout << "none\n";
}
