// Wrong: stores the new level before looking, so with gap 0 every minute finds itself.
#include <algorithm>
#include <iostream>
#include <unordered_map>

int main() {
    long long n = 0, gap = 0;
    std::cin >> n >> gap;
    std::unordered_map<long long, long long> first_minute;
    for (long long minute = 1; minute <= n; ++minute) {
        long long level = 0;
        std::cin >> level;
        first_minute.emplace(level, minute);
        const auto low = first_minute.find(level - gap);
        const auto high = first_minute.find(level + gap);
        long long partner = n + 1;
        if (low != first_minute.end()) partner = low->second;
        if (high != first_minute.end()) partner = std::min(partner, high->second);
        if (partner <= n) {
            std::cout << partner << ' ' << minute << '\n';
            return 0;
        }
    }
    std::cout << "none\n";
}
