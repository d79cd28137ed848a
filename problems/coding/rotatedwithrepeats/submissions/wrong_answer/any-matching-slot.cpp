// Wrong: stops at the first hit of the binary search, which need not be the smallest slot.
#include <algorithm>
#include <vector>

namespace {
int search(const std::vector<int>& prices, int low, int high, int price) {
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (prices[middle] == price) return middle;
        if (prices[middle] < price) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return -1;
}
}  // namespace

std::vector<int> find_on_carousel(std::vector<int>& prices, std::vector<int>& wanted) {
    const int fall =
        static_cast<int>(std::is_sorted_until(prices.begin(), prices.end()) - prices.begin());
    std::vector<int> slots;
    for (const int price : wanted) {
        const int early = search(prices, 0, fall, price);
        slots.push_back(early >= 0 ? early
                                   : search(prices, fall, static_cast<int>(prices.size()), price));
    }
    return slots;
}
