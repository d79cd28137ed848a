#include <tuple>
#include <vector>

// points: n points, one per row
// centroids: the k centroids at the beginning, one per row
// max_rounds: the largest number of rounds to play
std::tuple<std::vector<std::vector<double>>, std::vector<int>, double, int> kmeans_lloyd(std::vector<std::vector<double>>& points, std::vector<std::vector<double>>& centroids, int max_rounds) {
    return {};
}
