// Slow: the recursion, without remembering anything. Exponential.
#include <algorithm>
#include <iostream>
#include <string>

int remove_price = 0;
int put_price = 0;
int exchange_price = 0;

int cost(const std::string& from, const std::string& to, std::size_t i, std::size_t j) {
    if (i == from.size()) return static_cast<int>(to.size() - j) * put_price;
    if (j == to.size()) return static_cast<int>(from.size() - i) * remove_price;
    if (from[i] == to[j]) return cost(from, to, i + 1, j + 1);
    return std::min({cost(from, to, i + 1, j) + remove_price, cost(from, to, i, j + 1) + put_price,
                     cost(from, to, i + 1, j + 1) + exchange_price});
}

int main() {
    std::string from;
    std::string to;
    std::cin >> remove_price >> put_price >> exchange_price >> from >> to;
    std::cout << cost(from, to, 0, 0) << '\n';
}
