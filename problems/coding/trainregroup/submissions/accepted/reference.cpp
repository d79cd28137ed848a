// Walks ahead over each group, then reverses it in place. O(n) time, O(1) memory.
#include "spar.h"

ListNode* regroup(ListNode* train, int k) {
    ListNode front(0, train);
    ListNode* tail = &front;  // of the finished part
    for (;;) {
        ListNode* behind = tail->next;
        int wagons = 0;
        while (wagons < k && behind != nullptr) {
            behind = behind->next;
            ++wagons;
        }
        if (wagons < k) return front.next;
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
