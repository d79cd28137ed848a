// The place of each number in a hash table; ranges wait on a stack of our own instead of the call
// stack. O(n).
#include <unordered_map>
#include <vector>

#include "spar.h"

TreeNode* rebuild_tree(std::vector<int>& preorder, std::vector<int>& inorder) {
    std::unordered_map<int, int> place;
    for (int i = 0; i < static_cast<int>(inorder.size()); ++i) place[inorder[i]] = i;
    struct Range {
        TreeNode** where;
        int pre;
        int in;
        int size;
    };
    TreeNode* root = nullptr;
    std::vector<Range> ranges = {{&root, 0, 0, static_cast<int>(preorder.size())}};
    while (!ranges.empty()) {
        const Range range = ranges.back();
        ranges.pop_back();
        if (range.size == 0) continue;
        TreeNode* const node = new TreeNode(preorder[range.pre]);
        *range.where = node;
        const int left = place[node->val] - range.in;
        ranges.push_back({&node->left, range.pre + 1, range.in, left});
        ranges.push_back(
            {&node->right, range.pre + 1 + left, range.in + left + 1, range.size - 1 - left});
    }
    return root;
}
