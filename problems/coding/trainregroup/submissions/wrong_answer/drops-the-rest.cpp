// Wrong: the wagons behind the last full group are never coupled on again.
#include "spar.h"

ListNode* regroup(ListNode* train, int k) {
    ListNode front(0, nullptr);
    ListNode* tail = &front;
    ListNode* node = train;
    for (;;) {
        ListNode* ahead = node;
        for (int wagons = 0; wagons < k; ++wagons) {
            if (ahead == nullptr) return front.next;
            ahead = ahead->next;
        }
        ListNode* const old_first = node;
        ListNode* reversed = nullptr;
        while (node != ahead) {
            ListNode* const next = node->next;
            node->next = reversed;
            reversed = node;
            node = next;
        }
        tail->next = reversed;
        tail = old_first;
    }
}
