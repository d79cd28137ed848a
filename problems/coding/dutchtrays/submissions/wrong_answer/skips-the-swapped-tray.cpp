// Wrong: advances after a swap with the blue end, so the tray that came from there is never looked
// at.
#include <utility>
#include <vector>

void sort_trays(std::vector<int>& trays) {
    int low = 0;
    int high = static_cast<int>(trays.size()) - 1;
    for (int next = 0; next <= high; ++next) {
        if (trays[next] == 0) {
            std::swap(trays[low++], trays[next]);
        } else if (trays[next] == 2) {
            std::swap(trays[next], trays[high--]);
        }
    }
}
