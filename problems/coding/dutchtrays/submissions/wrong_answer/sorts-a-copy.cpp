// Wrong: sorts a copy and leaves the given row as it was.
#include <algorithm>
#include <vector>

void sort_trays(std::vector<int>& trays) {
    std::vector<int> sorted = trays;
    std::sort(sorted.begin(), sorted.end());
}
