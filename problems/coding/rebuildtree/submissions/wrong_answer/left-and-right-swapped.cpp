// Wrong: hangs the left part on the right and the right part on the left.
#include <cstddef>
#include <vector>

#include "spar.h"

TreeNode* rebuild_tree(std::vector<int>& preorder, std::vector<int>& inorder) {
    if (preorder.empty()) return nullptr;
    TreeNode* const root = new TreeNode(preorder[0]);
    std::vector<TreeNode*> waiting = {root};
    std::size_t turn = 0;
    for (std::size_t i = 1; i < preorder.size(); ++i) {
        TreeNode* const node = new TreeNode(preorder[i]);
        TreeNode* parent = nullptr;
        while (!waiting.empty() && waiting.back()->val == inorder[turn]) {
            parent = waiting.back();
            waiting.pop_back();
            ++turn;
        }
        if (parent != nullptr) {
            parent->left = node;
        } else {
            waiting.back()->right = node;
        }
        waiting.push_back(node);
    }
    return root;
}
