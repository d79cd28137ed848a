// Wrong: remembers only whether a total has occurred, not how often.
#include <iostream>
#include <unordered_set>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n = 0;
    long long k = 0;
    std::cin >> n >> k;
    std::unordered_set<long long> seen = {0};
    long long total = 0;
    long long stretches = 0;
    for (int day = 0; day < n; ++day) {
        long long entry = 0;
        std::cin >> entry;
        total += entry;
        stretches += static_cast<long long>(seen.count(total - k));
        seen.insert(total);
    }
    std::cout << stretches << '\n';
}
