// Wrong: reports the amount that made the chart longest first, not the smallest possible end.
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    int n = 0;
    std::cin >> n;
    std::vector<int> ends;
    int last = 0;
    for (int amount = 0; n > 0 && std::cin >> amount; --n) {
        const auto place = std::lower_bound(ends.begin(), ends.end(), amount);
        if (place == ends.end()) {
            ends.push_back(amount);
            last = amount;
        } else {
            *place = amount;
        }
    }
    std::cout << ends.size() << ' ' << last << '\n';
}
