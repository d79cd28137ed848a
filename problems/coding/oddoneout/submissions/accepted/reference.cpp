// The exclusive or of all numbers; partners cancel. O(n) time, no memory beyond the list.
#include <iostream>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n = 0;
    std::cin >> n;
    std::vector<long long> numbers(n);
    long long lonely = 0;
    for (auto& number : numbers) {
        std::cin >> number;
        lonely ^= number;
    }
    int last = n;
    while (numbers[last - 1] != lonely) --last;
    std::cout << lonely << ' ' << last << '\n';
}
