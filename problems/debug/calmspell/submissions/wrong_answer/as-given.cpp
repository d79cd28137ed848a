#include <algorithm>
#include <deque>
#include <vector>

// The length of the longest stretch of minutes whose temperatures lie at most `swing` apart.
int longest_calm(std::vector<int>& temperatures, int swing) {
    std::deque<int> highest;  // minutes; their temperatures fall
    std::deque<int> lowest;   // minutes; their temperatures rise
    const int minutes = static_cast<int>(temperatures.size());
    int best = 0;
    int begin = 0;
    for (int end = 0; end < minutes; ++end) {
        const int now = temperatures[end];
        while (!highest.empty() && temperatures[highest.back()] <= now) highest.pop_back();
        while (!lowest.empty() && temperatures[lowest.back()] >= now) lowest.pop_back();
        highest.push_back(end);
        lowest.push_back(end);
        const int apart = temperatures[highest.front()] - temperatures[lowest.front()];
        if (apart >= swing) {
            if (highest.front() == begin) highest.pop_front();
            if (lowest.front() < begin) lowest.pop_front();
            ++begin;
        }
        best = std::max(best, end - begin + 1);
    }
    return best;
}
