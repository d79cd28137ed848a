// Ranks instead of values, and a Fenwick tree of how many of each rank are in the window. O(n log
// n).
#include <algorithm>
#include <cstddef>
#include <iostream>
#include <vector>

namespace {
class CountingTree {
  public:
    explicit CountingTree(std::size_t ranks) : count_(ranks + 1) {
        while (2 * top_ <= ranks) top_ *= 2;
    }

    void add(std::size_t rank, int change) {
        for (++rank; rank < count_.size(); rank += rank & (~rank + 1)) count_[rank] += change;
    }

    // The rank of the j-th smallest, j from 1.
    [[nodiscard]] std::size_t find(int j) const {
        std::size_t at = 0;
        for (std::size_t step = top_; step > 0; step /= 2) {
            if (at + step < count_.size() && count_[at + step] < j) {
                at += step;
                j -= count_[at];
            }
        }
        return at;
    }

  private:
    std::vector<int> count_;
    std::size_t top_ = 1;
};
}  // namespace

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    std::size_t n = 0;
    std::size_t k = 0;
    std::cin >> n >> k;
    std::vector<long long> readings(n);
    for (auto& reading : readings) std::cin >> reading;
    std::vector<long long> sorted = readings;
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::size_t> rank(n);
    for (std::size_t i = 0; i < n; ++i) {
        rank[i] = static_cast<std::size_t>(
            std::lower_bound(sorted.begin(), sorted.end(), readings[i]) - sorted.begin());
    }
    CountingTree window(n);
    const int lower = static_cast<int>((k + 1) / 2);
    const int upper = static_cast<int>(k / 2 + 1);
    for (std::size_t i = 0; i < n; ++i) {
        window.add(rank[i], 1);
        if (i >= k) window.add(rank[i - k], -1);
        if (i + 1 >= k)
            std::cout << sorted[window.find(lower)] + sorted[window.find(upper)] << '\n';
    }
}
