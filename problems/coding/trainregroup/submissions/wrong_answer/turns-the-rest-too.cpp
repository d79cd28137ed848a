// Wrong: reverses the incomplete group at the end as well.
#include "spar.h"

ListNode* regroup(ListNode* train, int k) {
    ListNode front(0, train);
    ListNode* tail = &front;
    while (tail->next != nullptr) {
        ListNode* const old_first = tail->next;
        ListNode* reversed = nullptr;
        ListNode* node = old_first;
        for (int wagons = 0; wagons < k && node != nullptr; ++wagons) {
            ListNode* const next = node->next;
            node->next = reversed;
            reversed = node;
            node = next;
        }
        old_first->next = node;
        tail->next = reversed;
        tail = old_first;
    }
    return front.next;
}
