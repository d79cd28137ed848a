// class: n  data: array  (amortised: each element enters and leaves the stack once)
#include <iostream>
#include <vector>
int main() {
    int n;
    std::cin >> n;
    std::vector<long long> a, stack;
    long long total = 0, x;
    while (std::cin >> x) {
        while (!stack.empty() && stack.back() < x) {
            total += x;
            stack.pop_back();
        }
        stack.push_back(x);
    }
    std::cout << total << "\n";
}
