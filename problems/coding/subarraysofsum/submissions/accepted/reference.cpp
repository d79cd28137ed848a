// Counts, for every day, the earlier totals that are smaller by exactly k. O(n) expected.
#include <iostream>
#include <unordered_map>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n = 0;
    long long k = 0;
    std::cin >> n >> k;
    std::unordered_map<long long, long long> times;
    times.reserve(static_cast<std::size_t>(n) + 1);
    times[0] = 1;
    long long total = 0;
    long long stretches = 0;
    for (int day = 0; day < n; ++day) {
        long long entry = 0;
        std::cin >> entry;
        total += entry;
        const auto found = times.find(total - k);
        if (found != times.end()) stretches += found->second;
        ++times[total];
    }
    std::cout << stretches << '\n';
}
