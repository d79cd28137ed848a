// Slow: walks along the carousel for each question. O(n q).
#include <cstddef>
#include <vector>

std::vector<int> find_on_carousel(std::vector<int>& prices, std::vector<int>& wanted) {
    std::vector<int> slots;
    for (const int price : wanted) {
        int slot = -1;
        for (std::size_t i = 0; i < prices.size(); ++i) {
            if (prices[i] == price) {
                slot = static_cast<int>(i);
                break;
            }
        }
        slots.push_back(slot);
    }
    return slots;
}
