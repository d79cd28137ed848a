// Wrong: overwrites the remembered minute, so that the latest partner is reported instead of the
// earliest.
#include <algorithm>
#include <iostream>
#include <unordered_map>

int main() {
    long long n = 0, gap = 0;
    std::cin >> n >> gap;
    std::unordered_map<long long, long long> minute_of;
    for (long long minute = 1; minute <= n; ++minute) {
        long long level = 0;
        std::cin >> level;
        long long partner = minute;
        for (const long long wanted : {level - gap, level + gap}) {
            const auto found = minute_of.find(wanted);
            if (found != minute_of.end()) partner = std::min(partner, found->second);
        }
        if (partner < minute) {
            std::cout << partner << ' ' << minute << '\n';
            return 0;
        }
        minute_of[level] = minute;
    }
    std::cout << "none\n";
}
