// Wrong: shortens the range without checking that the fall is not at its end, so it may end at
// another cheapest record.
#include <algorithm>
#include <vector>

std::vector<int> find_on_carousel(std::vector<int>& prices, std::vector<int>& wanted) {
    int low = 0;
    int high = static_cast<int>(prices.size()) - 1;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (prices[middle] > prices[high]) {
            low = middle + 1;
        } else if (prices[middle] < prices[high]) {
            high = middle;
        } else {
            --high;
        }
    }
    const auto begin = prices.begin();
    const auto fall = begin + low;
    std::vector<int> slots;
    for (const int price : wanted) {
        auto at = std::lower_bound(begin, fall, price);
        if (at == fall || *at != price) at = std::lower_bound(fall, prices.end(), price);
        slots.push_back(at != prices.end() && *at == price ? static_cast<int>(at - begin) : -1);
    }
    return slots;
}
