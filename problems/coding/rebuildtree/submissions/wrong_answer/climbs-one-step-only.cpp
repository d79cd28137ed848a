// Wrong: pops at most one finished node before hanging a right child, so it never climbs over
// several levels.
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
        if (waiting.back()->val == inorder[turn]) {
            waiting.back()->right = node;
            waiting.pop_back();
            ++turn;
        } else {
            waiting.back()->left = node;
        }
        waiting.push_back(node);
    }
    return root;
}
