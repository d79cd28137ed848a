// Another way: one array per coordinate and the squared differences added axis by axis. O(n k d)
// per round.
#include <cstddef>
#include <limits>
#include <tuple>
#include <utility>
#include <vector>

namespace {

using Matrix = std::vector<std::vector<double>>;

struct Labelling {
    std::vector<int> labels;
    double inertia = 0;
};

Labelling label(const Matrix& columns, const Matrix& centroids) {
    const std::size_t n = columns[0].size();
    std::vector<double> smallest(n, std::numeric_limits<double>::infinity());
    std::vector<double> distance(n);
    Labelling result = {std::vector<int>(n, 0), 0};
    for (std::size_t j = 0; j < centroids.size(); ++j) {
        distance.assign(n, 0);
        for (std::size_t axis = 0; axis < columns.size(); ++axis) {
            for (std::size_t i = 0; i < n; ++i) {
                const double difference = columns[axis][i] - centroids[j][axis];
                distance[i] += difference * difference;
            }
        }
        for (std::size_t i = 0; i < n; ++i) {
            if (distance[i] < smallest[i]) {
                smallest[i] = distance[i];
                result.labels[i] = static_cast<int>(j);
            }
        }
    }
    for (const double least : smallest) result.inertia += least;
    return result;
}

Matrix transposed(const Matrix& rows) {
    Matrix columns(rows[0].size());
    for (const auto& row : rows) {
        for (std::size_t axis = 0; axis < row.size(); ++axis) columns[axis].push_back(row[axis]);
    }
    return columns;
}

void move_to_means(const Matrix& columns, const std::vector<int>& labels, Matrix& centroids) {
    std::vector<int> counts(centroids.size(), 0);
    for (const int own : labels) ++counts[own];
    for (std::size_t axis = 0; axis < columns.size(); ++axis) {
        std::vector<double> sums(centroids.size(), 0);
        for (std::size_t i = 0; i < labels.size(); ++i) sums[labels[i]] += columns[axis][i];
        for (std::size_t j = 0; j < centroids.size(); ++j) {
            if (counts[j] > 0) centroids[j][axis] = sums[j] / counts[j];
        }
    }
}

}  // namespace

std::tuple<std::vector<std::vector<double>>, std::vector<int>, double, int> kmeans_lloyd(
    std::vector<std::vector<double>>& points, std::vector<std::vector<double>>& centroids,
    int max_rounds) {
    const Matrix columns = transposed(points);
    Labelling now = label(columns, centroids);
    int rounds = 0;
    while (rounds < max_rounds) {
        ++rounds;
        move_to_means(columns, now.labels, centroids);
        Labelling anew = label(columns, centroids);
        const bool settled = anew.labels == now.labels;
        now = std::move(anew);
        if (settled) break;
    }
    return {centroids, now.labels, now.inertia, rounds};
}
