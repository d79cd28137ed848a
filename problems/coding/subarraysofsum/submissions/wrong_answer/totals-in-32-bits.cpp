// Wrong: keeps the totals in 32 bits; two totals that differ by 2^32 are taken for equal.
#include <cstdint>
#include <iostream>
#include <unordered_map>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n = 0;
    long long k = 0;
    std::cin >> n >> k;
    std::unordered_map<std::uint32_t, long long> times;
    times[0] = 1;
    std::uint32_t total = 0;
    long long stretches = 0;
    for (int day = 0; day < n; ++day) {
        long long entry = 0;
        std::cin >> entry;
        total += static_cast<std::uint32_t>(entry);
        const auto found = times.find(total - static_cast<std::uint32_t>(k));
        if (found != times.end()) stretches += found->second;
        ++times[total];
    }
    std::cout << stretches << '\n';
}
