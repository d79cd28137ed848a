// Wrong: inserts the pre-order list into a binary search tree and never looks at the in-order list.
#include <vector>

#include "spar.h"

TreeNode* rebuild_tree(std::vector<int>& preorder, std::vector<int>&) {
    TreeNode* root = nullptr;
    for (const int value : preorder) {
        TreeNode** place = &root;
        while (*place != nullptr)
            place = value < (*place)->val ? &(*place)->left : &(*place)->right;
        *place = new TreeNode(value);
    }
    return root;
}
