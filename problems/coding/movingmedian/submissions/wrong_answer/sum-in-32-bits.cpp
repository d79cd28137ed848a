// Wrong: adds the two middle readings in 32 bits; each of them fits, their sum does not.
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <iterator>
#include <set>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::size_t n = 0;
    std::size_t k = 0;
    std::cin >> n >> k;
    std::vector<std::int32_t> readings(n);
    for (auto& reading : readings) std::cin >> reading;
    std::multiset<std::int32_t> low;
    std::multiset<std::int32_t> high;
    for (std::size_t i = 0; i < n; ++i) {
        (low.empty() || readings[i] <= *low.rbegin() ? low : high).insert(readings[i]);
        if (i >= k) {
            auto& part = low.count(readings[i - k]) > 0 ? low : high;
            part.erase(part.find(readings[i - k]));
        }
        while (low.size() > high.size() + 1) high.insert(low.extract(std::prev(low.end())));
        while (low.size() < high.size()) low.insert(high.extract(high.begin()));
        if (i + 1 < k) continue;
        const auto lower = static_cast<std::uint32_t>(*low.rbegin());
        const auto upper = static_cast<std::uint32_t>(k % 2 == 1 ? *low.rbegin() : *high.begin());
        std::cout << static_cast<std::int32_t>(lower + upper) << '\n';
    }
}
