// Slow: plans hour by hour, always the available glaze with the most batches left.
#include <iostream>
#include <queue>
#include <utility>

int main() {
    std::ios::sync_with_stdio(false);
    int n = 0;
    long long k = 0;
    std::cin >> n >> k;
    std::priority_queue<long long> available;
    for (int i = 0; i < n; ++i) {
        long long count = 0;
        std::cin >> count;
        available.push(count);
    }
    std::queue<std::pair<long long, long long>> cooling;  // available again at, batches left
    long long hour = 0;
    long long empty = 0;
    while (!available.empty() || !cooling.empty()) {
        if (!cooling.empty() && cooling.front().first <= hour) {
            available.push(cooling.front().second);
            cooling.pop();
        }
        if (available.empty()) {
            ++empty;
        } else {
            const long long left = available.top() - 1;
            available.pop();
            if (left > 0) cooling.emplace(hour + k + 1, left);
        }
        ++hour;
    }
    std::cout << hour << ' ' << empty << '\n';
}
