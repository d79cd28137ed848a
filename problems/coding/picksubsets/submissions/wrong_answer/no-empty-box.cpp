// Wrong: leaves the empty box out.
#include <algorithm>
#include <iostream>
#include <vector>

void extend(const std::vector<int>& kinds, std::size_t start, std::vector<int>& box) {
    if (!box.empty()) {
        std::cout << box.size();
        for (const int kind : box) std::cout << ' ' << kind;
        std::cout << '\n';
    }
    for (std::size_t i = start; i < kinds.size(); ++i) {
        if (i > start && kinds[i] == kinds[i - 1]) continue;
        box.push_back(kinds[i]);
        extend(kinds, i + 1, box);
        box.pop_back();
    }
}

int main() {
    int n = 0;
    std::cin >> n;
    std::vector<int> kinds(n);
    for (auto& kind : kinds) std::cin >> kind;
    std::sort(kinds.begin(), kinds.end());
    std::vector<int> box;
    extend(kinds, 0, box);
}
