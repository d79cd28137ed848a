// Wrong: builds the binary search tree that has this pre-order list and never looks at the in-order
// list.
#include <vector>

#include "spar.h"

TreeNode* rebuild_tree(std::vector<int>& preorder, std::vector<int>&) {
    TreeNode* root = nullptr;
    std::vector<TreeNode*> waiting;  // the path along which a right child may still be missing
    for (const int value : preorder) {
        TreeNode* const node = new TreeNode(value);
        TreeNode* parent = nullptr;
        while (!waiting.empty() && waiting.back()->val < value) {
            parent = waiting.back();
            waiting.pop_back();
        }
        if (parent != nullptr) {
            parent->right = node;
        } else if (!waiting.empty()) {
            waiting.back()->left = node;
        } else {
            root = node;
        }
        waiting.push_back(node);
    }
    return root;
}
