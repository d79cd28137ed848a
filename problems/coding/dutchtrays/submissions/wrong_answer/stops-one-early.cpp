// Wrong: high is inclusive, but the loop ends at next == high without looking at that tray.
#include <utility>
#include <vector>

void sort_trays(std::vector<int>& trays) {
    int low = 0;
    int next = 0;
    int high = static_cast<int>(trays.size()) - 1;
    while (next < high) {
        if (trays[next] == 0) {
            std::swap(trays[low++], trays[next++]);
        } else if (trays[next] == 1) {
            ++next;
        } else {
            std::swap(trays[next], trays[high--]);
        }
    }
}
