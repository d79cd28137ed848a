// Halves for the fall, shortening the range by one when the ends and the middle are equal; O(log n)
// on most lists.
#include <algorithm>
#include <vector>

namespace {
// Index of the first slot of the second run; 0 if the list is not turned.
int find_fall(const std::vector<int>& prices) {
    int low = 0;
    int high = static_cast<int>(prices.size()) - 1;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (prices[middle] > prices[high]) {
            low = middle + 1;
        } else if (prices[middle] < prices[high]) {
            high = middle;
        } else if (prices[high - 1] > prices[high]) {
            return high;
        } else {
            --high;
        }
    }
    return low;
}

int first_in(const std::vector<int>& prices, int low, int high, int price) {
    const auto at = std::lower_bound(prices.begin() + low, prices.begin() + high, price);
    return at != prices.begin() + high && *at == price ? static_cast<int>(at - prices.begin()) : -1;
}
}  // namespace

std::vector<int> find_on_carousel(std::vector<int>& prices, std::vector<int>& wanted) {
    const int fall = find_fall(prices);
    std::vector<int> slots;
    for (const int price : wanted) {
        const int early = first_in(prices, 0, fall, price);
        slots.push_back(
            early >= 0 ? early : first_in(prices, fall, static_cast<int>(prices.size()), price));
    }
    return slots;
}
