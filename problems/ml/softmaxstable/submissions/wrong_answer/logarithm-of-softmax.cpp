// Wrong: takes the logarithm of each probability; small probabilities are zero in floating point.
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

std::vector<std::vector<double>> log_softmax(std::vector<std::vector<double>>& logits) {
    std::vector<std::vector<double>> result = logits;
    for (auto& row : result) {
        const double largest = *std::max_element(row.begin(), row.end());
        if (largest == -std::numeric_limits<double>::infinity()) continue;
        double sum = 0;
        for (double& x : row) sum += x = std::exp(x - largest);
        for (double& x : row) x = std::log(x / sum);
    }
    return result;
}
