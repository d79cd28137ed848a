// Runs out of memory: copies both halves of both lists and keeps them alive during the recursion;
// n^2 numbers on a chain.
#include <algorithm>
#include <vector>

#include "spar.h"

TreeNode* rebuild_tree(std::vector<int>& preorder, std::vector<int>& inorder) {
    if (preorder.empty()) return nullptr;
    const auto middle = std::find(inorder.begin(), inorder.end(), preorder[0]);
    const auto split = preorder.begin() + 1 + (middle - inorder.begin());
    std::vector<int> left_pre(preorder.begin() + 1, split);
    std::vector<int> right_pre(split, preorder.end());
    std::vector<int> left_in(inorder.begin(), middle);
    std::vector<int> right_in(middle + 1, inorder.end());
    TreeNode* const node = new TreeNode(preorder[0]);
    node->left = rebuild_tree(left_pre, left_in);
    node->right = rebuild_tree(right_pre, right_in);
    return node;
}
