// Finds the fall once, then searches the two ascending runs for each question. O(n + q log n).
#include <algorithm>
#include <vector>

std::vector<int> find_on_carousel(std::vector<int>& prices, std::vector<int>& wanted) {
    const auto begin = prices.begin();
    const auto fall = std::is_sorted_until(begin, prices.end());
    std::vector<int> slots;
    slots.reserve(wanted.size());
    for (const int price : wanted) {
        auto at = std::lower_bound(begin, fall, price);
        if (at == fall || *at != price) at = std::lower_bound(fall, prices.end(), price);
        slots.push_back(at != prices.end() && *at == price ? static_cast<int>(at - begin) : -1);
    }
    return slots;
}
