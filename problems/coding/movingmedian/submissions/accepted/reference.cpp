// The lower and the upper half of the window in two multisets. O(n log k).
#include <cstddef>
#include <iostream>
#include <iterator>
#include <set>
#include <vector>

namespace {
class Window {
  public:
    void add(long long value) {
        if (low_.empty() || value <= *low_.rbegin()) {
            low_.insert(value);
        } else {
            high_.insert(value);
        }
        balance();
    }

    void remove(long long value) {
        const auto at = low_.find(value);
        if (at != low_.end()) {
            low_.erase(at);
        } else {
            high_.erase(high_.find(value));
        }
        balance();
    }

    [[nodiscard]] long long doubled_median() const {
        return *low_.rbegin() + (low_.size() > high_.size() ? *low_.rbegin() : *high_.begin());
    }

  private:
    // low_ has as many values as high_, or one more.
    void balance() {
        if (low_.size() > high_.size() + 1) {
            high_.insert(low_.extract(std::prev(low_.end())));
        } else if (low_.size() < high_.size()) {
            low_.insert(high_.extract(high_.begin()));
        }
    }

    std::multiset<long long> low_;
    std::multiset<long long> high_;
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
    Window window;
    for (std::size_t i = 0; i < n; ++i) {
        window.add(readings[i]);
        if (i >= k) window.remove(readings[i - k]);
        if (i + 1 >= k) std::cout << window.doubled_median() << '\n';
    }
}
