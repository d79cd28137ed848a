// For every length the smallest amount with which a chart can end; binary search. O(n log n).
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n = 0;
    std::cin >> n;
    std::vector<int> ends;
    for (int day = 0; day < n; ++day) {
        int amount = 0;
        std::cin >> amount;
        const auto place = std::lower_bound(ends.begin(), ends.end(), amount);
        if (place == ends.end()) {
            ends.push_back(amount);
        } else {
            *place = amount;
        }
    }
    std::cout << ends.size() << ' ' << ends.back() << '\n';
}
