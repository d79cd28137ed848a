// Wrong: for even k it takes the lower of the two middle readings twice.
#include <cstddef>
#include <iostream>
#include <iterator>
#include <set>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::size_t n = 0;
    std::size_t k = 0;
    std::cin >> n >> k;
    std::vector<long long> readings(n);
    for (auto& reading : readings) std::cin >> reading;
    std::multiset<long long> low;
    std::multiset<long long> high;
    for (std::size_t i = 0; i < n; ++i) {
        (low.empty() || readings[i] <= *low.rbegin() ? low : high).insert(readings[i]);
        if (i >= k) {
            auto& part = low.count(readings[i - k]) > 0 ? low : high;
            part.erase(part.find(readings[i - k]));
        }
        while (low.size() > high.size() + 1) high.insert(low.extract(std::prev(low.end())));
        while (low.size() < high.size()) low.insert(high.extract(high.begin()));
        if (i + 1 >= k) std::cout << 2 * *low.rbegin() << '\n';
    }
}
