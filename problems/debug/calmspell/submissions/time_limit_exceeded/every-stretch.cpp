#include <algorithm>
#include <vector>

int longest_calm(std::vector<int>& temperatures, int swing) {
    std::size_t best = 0;
    for (std::size_t begin = 0; begin < temperatures.size(); ++begin)
        for (std::size_t end = begin + 1; end <= temperatures.size(); ++end) {
            const auto [low, high] = std::minmax_element(temperatures.begin() + begin, temperatures.begin() + end);
            if (static_cast<long long>(*high) - *low <= swing) best = std::max(best, end - begin);
        }
    return static_cast<int>(best);
}
