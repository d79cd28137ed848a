// Wrong: computes in single precision, which has seven digits.
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

std::vector<std::vector<double>> log_softmax(std::vector<std::vector<double>>& logits) {
    std::vector<std::vector<double>> result = logits;
    for (auto& row : result) {
        const float largest = static_cast<float>(*std::max_element(row.begin(), row.end()));
        if (largest == -std::numeric_limits<float>::infinity()) continue;
        float sum = 0;
        for (const double x : row) sum += std::exp(static_cast<float>(x) - largest);
        for (double& x : row) x = (static_cast<float>(x) - largest) - std::log(sum);
    }
    return result;
}
