// Wrong: keeps times in 32 bits.
#include <algorithm>
#include <cstdint>
#include <functional>
#include <iostream>
#include <queue>
#include <utility>
#include <vector>

int main() {
    int n = 0;
    int m = 0;
    int first = 0;
    std::cin >> n >> m >> first;
    std::vector<std::vector<std::pair<int, std::uint32_t>>> lines(n + 1);
    for (int i = 0; i < m; ++i) {
        int from = 0;
        int to = 0;
        std::uint32_t delay = 0;
        std::cin >> from >> to >> delay;
        lines[from].emplace_back(to, delay);
    }
    using Arrival = std::pair<std::uint32_t, int>;
    std::priority_queue<Arrival, std::vector<Arrival>, std::greater<>> arrivals;
    std::vector<long long> times(n + 1, -1);
    arrivals.emplace(0, first);
    while (!arrivals.empty()) {
        const auto [time, tower] = arrivals.top();
        arrivals.pop();
        if (times[tower] >= 0) continue;
        times[tower] = time;
        for (const auto& [to, delay] : lines[tower]) arrivals.emplace(time + delay, to);
    }
    const auto missing = std::count(times.begin() + 1, times.end(), -1);
    const auto last = std::max_element(times.begin() + 1, times.end());
    if (missing > 0) {
        std::cout << -missing << '\n';
    } else {
        std::cout << *last << ' ' << last - times.begin() << '\n';
    }
}
