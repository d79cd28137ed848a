// Crashes: compares the first with the last record without asking whether there is any.
#include <algorithm>
#include <vector>

std::vector<int> find_on_carousel(std::vector<int>& prices, std::vector<int>& wanted) {
    const bool turned = prices.at(0) >= prices.at(prices.size() - 1);
    const auto begin = prices.begin();
    const auto fall = turned ? std::is_sorted_until(begin, prices.end()) : prices.end();
    std::vector<int> slots;
    for (const int price : wanted) {
        auto at = std::lower_bound(begin, fall, price);
        if (at == fall || *at != price) at = std::lower_bound(fall, prices.end(), price);
        slots.push_back(at != prices.end() && *at == price ? static_cast<int>(at - begin) : -1);
    }
    return slots;
}
