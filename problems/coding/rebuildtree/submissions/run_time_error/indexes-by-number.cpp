// Crashes: keeps the places in an array indexed by the numbers, which may be negative or far larger
// than n.
#include <cstddef>
#include <vector>

#include "spar.h"

namespace {
TreeNode* build(const std::vector<int>& preorder, const std::vector<int>& place, std::size_t& next,
                int start, int end) {
    if (start == end) return nullptr;
    TreeNode* const node = new TreeNode(preorder[next++]);
    const int middle = place.at(static_cast<std::size_t>(node->val));
    node->left = build(preorder, place, next, start, middle);
    node->right = build(preorder, place, next, middle + 1, end);
    return node;
}
}  // namespace

TreeNode* rebuild_tree(std::vector<int>& preorder, std::vector<int>& inorder) {
    std::vector<int> place(inorder.size() + 1);
    for (std::size_t i = 0; i < inorder.size(); ++i)
        place.at(static_cast<std::size_t>(inorder[i])) = static_cast<int>(i);
    std::size_t next = 0;
    return build(preorder, place, next, 0, static_cast<int>(inorder.size()));
}
