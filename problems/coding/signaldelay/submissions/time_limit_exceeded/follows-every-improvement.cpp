// Slow: whenever a tower is reached earlier than before, follows all its lines afresh. Exponential
// if slow lines come before quick detours.
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

struct Towers {
    std::vector<std::vector<std::pair<int, long long>>> lines;
    std::vector<long long> times;

    void signal(int tower, long long time) {
        if (times[tower] >= 0 && times[tower] <= time) return;
        times[tower] = time;
        for (const auto& [to, delay] : lines[tower]) signal(to, time + delay);
    }
};

int main() {
    std::ios::sync_with_stdio(false);
    int n = 0;
    int m = 0;
    int first = 0;
    std::cin >> n >> m >> first;
    Towers towers;
    towers.lines.resize(n + 1);
    towers.times.resize(n + 1, -1);
    for (int i = 0; i < m; ++i) {
        int from = 0;
        int to = 0;
        long long delay = 0;
        std::cin >> from >> to >> delay;
        towers.lines[from].emplace_back(to, delay);
    }
    towers.signal(first, 0);
    const auto& times = towers.times;
    const auto missing = std::count(times.begin() + 1, times.end(), -1);
    const auto last = std::max_element(times.begin() + 1, times.end());
    if (missing > 0) {
        std::cout << -missing << '\n';
    } else {
        std::cout << *last << ' ' << last - times.begin() << '\n';
    }
}
