// Slow: goes left and right from every house. O(n^2) on equal heights.
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

int main() {
    int n = 0;
    std::cin >> n;
    std::vector<long long> heights(n);
    for (auto& height : heights) std::cin >> height;
    std::pair<long long, int> best = {0, 0};
    for (int i = 0; i < n; ++i) {
        int left = i;
        int right = i;
        while (left > 0 && heights[left - 1] >= heights[i]) --left;
        while (right + 1 < n && heights[right + 1] >= heights[i]) ++right;
        const int width = right - left + 1;
        best = std::max(best, {heights[i] * width, width});
    }
    std::cout << best.first << ' ' << best.second << '\n';
}
