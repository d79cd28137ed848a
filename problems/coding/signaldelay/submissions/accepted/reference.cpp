// Dijkstra's algorithm with a heap of arrivals; stale ones are skipped. O((n + m) log m).
#include <functional>
#include <iostream>
#include <queue>
#include <utility>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n = 0;
    int m = 0;
    int first = 0;
    std::cin >> n >> m >> first;
    std::vector<std::vector<std::pair<int, long long>>> lines(n + 1);
    for (int i = 0; i < m; ++i) {
        int from = 0;
        int to = 0;
        long long delay = 0;
        std::cin >> from >> to >> delay;
        lines[from].emplace_back(to, delay);
    }
    using Arrival = std::pair<long long, int>;
    std::priority_queue<Arrival, std::vector<Arrival>, std::greater<>> arrivals;
    std::vector<bool> alarmed(n + 1, false);
    int waiting = n;
    long long last = 0;
    int last_tower = first;
    arrivals.emplace(0, first);
    while (!arrivals.empty()) {
        const auto [time, tower] = arrivals.top();
        arrivals.pop();
        if (alarmed[tower]) continue;
        alarmed[tower] = true;
        --waiting;
        if (time > last || tower < last_tower) last_tower = tower;  // times never fall
        last = time;
        for (const auto& [to, delay] : lines[tower]) {
            if (!alarmed[to]) arrivals.emplace(time + delay, to);
        }
    }
    if (waiting > 0) {
        std::cout << -waiting << '\n';
    } else {
        std::cout << last << ' ' << last_tower << '\n';
    }
}
