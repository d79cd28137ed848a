// Wrong: keeps only the low 32 bits of the numbers.
#include <cstdint>
#include <iostream>
#include <vector>

int main() {
    int n = 0;
    std::cin >> n;
    std::vector<std::int32_t> numbers(n);
    std::int32_t lonely = 0;
    for (auto& number : numbers) {
        long long whole = 0;
        std::cin >> whole;
        number = static_cast<std::int32_t>(whole);
        lonely ^= number;
    }
    int last = n;
    while (last > 1 && numbers[last - 1] != lonely) --last;
    std::cout << lonely << ' ' << last << '\n';
}
