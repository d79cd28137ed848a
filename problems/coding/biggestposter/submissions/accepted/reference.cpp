// A stack of (first position, height) with rising heights. O(n).
#include <iostream>
#include <utility>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n = 0;
    std::cin >> n;
    std::vector<std::pair<int, long long>> open;
    std::pair<long long, int> best = {0, 0};  // area, width
    for (int i = 0; i <= n; ++i) {
        long long height = -1;  // behind the last house
        if (i < n) std::cin >> height;
        int start = i;
        while (!open.empty() && open.back().second >= height) {
            start = open.back().first;
            best = std::max(best, {open.back().second * (i - start), i - start});
            open.pop_back();
        }
        open.emplace_back(start, height);
    }
    std::cout << best.first << ' ' << best.second << '\n';
}
