// Slow: hangs each number by walking down from the root and looks up an in-order place at each
// step: n^2 / 2 look-ups on a chain.
#include <map>
#include <vector>

#include "spar.h"

TreeNode* rebuild_tree(std::vector<int>& preorder, std::vector<int>& inorder) {
    std::map<int, int> place;
    for (int i = 0; i < static_cast<int>(inorder.size()); ++i) place[inorder[i]] = i;
    TreeNode* root = nullptr;
    for (const int value : preorder) {
        const int wanted = place[value];
        TreeNode** at = &root;
        while (*at != nullptr) at = wanted < place[(*at)->val] ? &(*at)->left : &(*at)->right;
        *at = new TreeNode(value);
    }
    return root;
}
