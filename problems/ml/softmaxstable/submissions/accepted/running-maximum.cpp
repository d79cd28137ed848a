// One pass for maximum and sum together: the sum is scaled whenever a larger logit appears. O(m n).
#include <cmath>
#include <limits>
#include <vector>

std::vector<std::vector<double>> log_softmax(std::vector<std::vector<double>>& logits) {
    constexpr double kMasked = -std::numeric_limits<double>::infinity();
    std::vector<std::vector<double>> result;
    for (const auto& row : logits) {
        double largest = kMasked;
        double sum = 0;  // of exp(x - largest)
        for (const double x : row) {
            if (x == kMasked) continue;
            if (x > largest) {
                sum = sum * std::exp(largest - x) + 1;
                largest = x;
            } else {
                sum += std::exp(x - largest);
            }
        }
        std::vector<double> out;
        for (const double x : row)
            out.push_back(x == kMasked ? kMasked : (x - largest) - std::log(sum));
        result.push_back(std::move(out));
    }
    return result;
}
