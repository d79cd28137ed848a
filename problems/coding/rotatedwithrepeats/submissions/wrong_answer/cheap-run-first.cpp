// Wrong: searches in order of price, so a block split between both ends is found at the end and not
// at slot 0.
#include <algorithm>
#include <vector>

std::vector<int> find_on_carousel(std::vector<int>& prices, std::vector<int>& wanted) {
    const auto begin = prices.begin();
    const auto fall = std::is_sorted_until(begin, prices.end());
    std::vector<int> slots;
    for (const int price : wanted) {
        auto at = std::lower_bound(fall, prices.end(), price);
        if (at == prices.end() || *at != price) at = std::lower_bound(begin, fall, price);
        slots.push_back(at != prices.end() && *at == price ? static_cast<int>(at - begin) : -1);
    }
    return slots;
}
