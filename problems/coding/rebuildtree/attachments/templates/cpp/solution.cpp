#include <vector>
#include "spar.h"  // ListNode, TreeNode

// preorder: The numbers of the tree in pre-order, all different.
// inorder: The same numbers in in-order.
TreeNode* rebuild_tree(std::vector<int>& preorder, std::vector<int>& inorder) {
    return {};
}
