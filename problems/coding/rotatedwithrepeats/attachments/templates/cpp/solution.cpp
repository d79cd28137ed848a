#include <vector>

// prices: The prices in slot order, an ascending list that has been rotated; prices may repeat.
// wanted: The prices asked for.
std::vector<int> find_on_carousel(std::vector<int>& prices, std::vector<int>& wanted) {
    return {};
}
