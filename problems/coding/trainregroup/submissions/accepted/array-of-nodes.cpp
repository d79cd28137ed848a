// Collects the nodes in an array, reverses the groups there and links everything anew. O(n) time
// and memory.
#include <algorithm>
#include <cstddef>
#include <vector>

#include "spar.h"

ListNode* regroup(ListNode* train, int k) {
    std::vector<ListNode*> nodes;
    for (ListNode* node = train; node != nullptr; node = node->next) nodes.push_back(node);
    const auto group = static_cast<std::size_t>(k);
    for (std::size_t start = 0; start + group <= nodes.size(); start += group) {
        const auto first = nodes.begin() + static_cast<std::ptrdiff_t>(start);
        std::reverse(first, first + k);
    }
    ListNode* head = nullptr;
    for (std::size_t i = nodes.size(); i-- > 0;) {
        nodes[i]->next = head;
        head = nodes[i];
    }
    return head;
}
