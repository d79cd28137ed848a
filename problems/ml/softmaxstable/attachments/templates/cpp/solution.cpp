#include <vector>

// logits: One row of logits per example; a masked class has the logit minus infinity.
std::vector<std::vector<double>> log_softmax(std::vector<std::vector<double>>& logits) {
    return {};
}
