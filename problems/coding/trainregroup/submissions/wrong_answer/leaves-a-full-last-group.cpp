// Wrong: demands a wagon behind the group, so a last group of exactly k wagons is not turned.
#include "spar.h"

ListNode* regroup(ListNode* train, int k) {
    ListNode front(0, train);
    ListNode* tail = &front;
    for (;;) {
        ListNode* behind = tail->next;
        for (int wagons = 0; wagons < k && behind != nullptr; ++wagons) behind = behind->next;
        if (behind == nullptr) return front.next;
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
