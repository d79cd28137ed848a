// Crashes: walks k wagons ahead without asking whether the train has ended.
#include "spar.h"

ListNode* regroup(ListNode* train, int k) {
    ListNode front(0, train);
    ListNode* tail = &front;
    while (tail->next != nullptr) {
        ListNode* behind = tail->next;
        for (int wagons = 0; wagons < k; ++wagons) behind = behind->next;
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
    return front.next;
}
