// A breadth-first search that starts at all rotten apples at once. O(nm).
#include <iostream>
#include <queue>
#include <string>
#include <utility>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    int n = 0;
    int m = 0;
    std::cin >> n >> m;
    std::vector<std::string> tray(n);
    std::queue<std::pair<int, int>> bad;
    int sound = 0;
    for (int r = 0; r < n; ++r) {
        std::cin >> tray[r];
        for (int c = 0; c < m; ++c) {
            if (tray[r][c] == 'x') bad.emplace(r, c);
            if (tray[r][c] == 'o') ++sound;
        }
    }
    int hours = 0;
    while (true) {
        for (auto left = bad.size(); left > 0; --left) {
            const auto [r, c] = bad.front();
            bad.pop();
            const std::pair<int, int> around[] = {{r - 1, c}, {r + 1, c}, {r, c - 1}, {r, c + 1}};
            for (const auto& [y, x] : around) {
                if (y < 0 || y >= n || x < 0 || x >= m || tray[y][x] != 'o') continue;
                tray[y][x] = 'x';
                --sound;
                bad.emplace(y, x);
            }
        }
        if (bad.empty()) break;
        ++hours;
    }
    std::cout << hours << ' ' << sound << '\n';
}
