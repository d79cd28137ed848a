// Wrong: keeps the area in 32 bits.
#include <cstdint>
#include <iostream>
#include <vector>

int main() {
    int n = 0;
    std::cin >> n;
    std::vector<std::int64_t> heights(n + 1, -1);
    for (int i = 0; i < n; ++i) std::cin >> heights[i];
    std::vector<int> stack;
    std::uint32_t area = 0;
    int width = 0;
    for (int i = 0; i <= n; ++i) {
        while (!stack.empty() && heights[stack.back()] >= heights[i]) {
            const auto height = static_cast<std::uint32_t>(heights[stack.back()]);
            stack.pop_back();
            const int wide = stack.empty() ? i : i - stack.back() - 1;
            const std::uint32_t covered = height * static_cast<std::uint32_t>(wide);
            if (covered > area || (covered == area && wide > width)) {
                area = covered;
                width = wide;
            }
        }
        stack.push_back(i);
    }
    std::cout << area << ' ' << width << '\n';
}
