// SPDX-License-Identifier: MIT
// A typical solution of pair-with-gap in the style of a contest, to measure compilation by: 40
// lines, containers, sorting, lambdas, bits/stdc++.h.
#include <bits/stdc++.h>
using namespace std;

struct Level {
    long long value;
    int minute;
    bool operator<(const Level& other) const {
        return tie(value, minute) < tie(other.value, other.minute);
    }
};

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    long long gap;
    cin >> n >> gap;
    vector<Level> levels(n);
    map<long long, set<int>> minutes_of;
    for (int i = 0; i < n; ++i) {
        cin >> levels[i].value;
        levels[i].minute = i + 1;
        minutes_of[levels[i].value].insert(i + 1);
    }
    sort(levels.begin(), levels.end());
    vector<pair<int, int>> candidates;
    for (const auto& level : levels)
        for (const long long wanted : {level.value - gap, level.value + gap}) {
            const auto found = minutes_of.find(wanted);
            if (found == minutes_of.end()) continue;
            const int partner = *found->second.begin();
            if (partner < level.minute) candidates.emplace_back(level.minute, partner);
        }
    if (candidates.empty()) {
        cout << "none\n";
        return 0;
    }
    const auto best = *min_element(candidates.begin(), candidates.end());
    cout << best.second << ' ' << best.first << '\n';
}
