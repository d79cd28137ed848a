// Wrong: computes in 32 bits.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <vector>

int main() {
    int n = 0;
    std::uint32_t k = 0;
    std::cin >> n >> k;
    std::vector<std::uint32_t> counts(n);
    for (auto& count : counts) std::cin >> count;
    const auto most = *std::max_element(counts.begin(), counts.end());
    std::uint32_t total = 0;
    for (const auto count : counts) total += count;
    const auto sharing = std::count(counts.begin(), counts.end(), most);
    const auto hours = std::max(total, (most - 1) * (k + 1) + static_cast<std::uint32_t>(sharing));
    std::cout << hours << ' ' << hours - total << '\n';
}
