// Slow: goes through all 2^n selections and keeps the different ones in a set.
#include <algorithm>
#include <iostream>
#include <set>
#include <vector>

int main() {
    int n = 0;
    std::cin >> n;
    std::vector<int> kinds(n);
    for (auto& kind : kinds) std::cin >> kind;
    std::sort(kinds.begin(), kinds.end());
    std::set<std::vector<int>> boxes;
    for (unsigned long long selection = 0; selection < 1ULL << n; ++selection) {
        std::vector<int> box;
        for (int i = 0; i < n; ++i)
            if ((selection >> i & 1U) != 0) box.push_back(kinds[i]);
        boxes.insert(box);
    }
    for (const auto& box : boxes) {
        std::cout << box.size();
        for (const int kind : box) std::cout << ' ' << kind;
        std::cout << '\n';
    }
}
