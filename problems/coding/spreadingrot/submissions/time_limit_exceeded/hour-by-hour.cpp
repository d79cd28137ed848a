// Slow: sweeps the whole tray for every hour. O(nm) times the number of hours.
#include <iostream>
#include <string>
#include <vector>

int main() {
    int n = 0;
    int m = 0;
    std::cin >> n >> m;
    std::vector<std::string> tray(n);
    for (auto& row : tray) std::cin >> row;
    int hours = 0;
    while (true) {
        auto next = tray;
        for (int r = 0; r < n; ++r) {
            for (int c = 0; c < m; ++c) {
                if (tray[r][c] != 'x') continue;
                if (r > 0 && next[r - 1][c] == 'o') next[r - 1][c] = 'x';
                if (r + 1 < n && next[r + 1][c] == 'o') next[r + 1][c] = 'x';
                if (c > 0 && next[r][c - 1] == 'o') next[r][c - 1] = 'x';
                if (c + 1 < m && next[r][c + 1] == 'o') next[r][c + 1] = 'x';
            }
        }
        if (next == tray) break;
        tray = next;
        ++hours;
    }
    int sound = 0;
    for (const auto& row : tray)
        for (const char apple : row) sound += apple == 'o' ? 1 : 0;
    std::cout << hours << ' ' << sound << '\n';
}
