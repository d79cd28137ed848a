// class: n log n  data: array
#include <iostream>
#include <queue>
int main() {
    int n;
    std::cin >> n;
    std::priority_queue<int> heap;
    for (int i = 0; i < n; ++i) {
        int x;
        std::cin >> x;
        heap.push(x);
    }
    long long sum = 0;
    for (int i = 0; !heap.empty(); ++i) {
        sum += 1LL * i * heap.top() % 1000003;
        heap.pop();
    }
    std::cout << sum << "\n";
}
