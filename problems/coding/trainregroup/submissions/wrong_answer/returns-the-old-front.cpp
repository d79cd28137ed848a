// Wrong: returns the node that used to be first; it now stands at the end of its group.
#include "spar.h"

ListNode* regroup(ListNode* train, int k) {
    ListNode front(0, train);
    ListNode* tail = &front;
    for (;;) {
        ListNode* behind = tail->next;
        int wagons = 0;
        for (; wagons < k && behind != nullptr; ++wagons) behind = behind->next;
        if (wagons < k) return train;
        ListNode* const old_first = tail->next;
        ListNode* reversed = behind;
        for (ListNode* node = old_first; node != behind;) {
            ListNode* const next = node->next;
            node->next = reversed;
            reversed = node;
            node = next;
        }
        tail->next = reversed;
        tail = old_first;
    }
}
