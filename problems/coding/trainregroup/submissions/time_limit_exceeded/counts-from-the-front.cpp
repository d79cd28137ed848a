// Slow: treats the list as an array and walks from the front to reach each wagon. O(n^2).
#include <utility>

#include "spar.h"

namespace {
ListNode* wagon(ListNode* train, int index) {
    while (index-- > 0) train = train->next;
    return train;
}
}  // namespace

ListNode* regroup(ListNode* train, int k) {
    int count = 0;
    for (const ListNode* node = train; node != nullptr; node = node->next) ++count;
    for (int start = 0; start + k <= count; start += k) {
        for (int i = start, j = start + k - 1; i < j; ++i, --j) {
            std::swap(wagon(train, i)->val, wagon(train, j)->val);
        }
    }
    return train;
}
