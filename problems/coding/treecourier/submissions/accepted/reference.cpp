// Pre-order with a dot for every child that is missing; no recursion. O(n).
#include <cstdlib>
#include <string>
#include <vector>

#include "spar.h"

class TreeCourier {
  public:
    TreeCourier() {}

    std::string pack(TreeNode* root) {
        std::string message;
        std::vector<TreeNode*> open = {root};
        while (!open.empty()) {
            TreeNode* const node = open.back();
            open.pop_back();
            if (node == nullptr) {
                message += '.';
                continue;
            }
            message += std::to_string(node->val) + ' ';
            open.push_back(node->right);
            open.push_back(node->left);
        }
        return message;
    }

    TreeNode* unpack(std::string& message) {
        TreeNode* root = nullptr;
        std::vector<TreeNode**> open = {&root};
        const char* at = message.c_str();
        while (!open.empty()) {
            TreeNode** const place = open.back();
            open.pop_back();
            if (*at == '.') {
                ++at;
                continue;
            }
            char* end = nullptr;
            *place = new TreeNode(static_cast<int>(std::strtol(at, &end, 10)));
            at = end + 1;
            open.push_back(&(*place)->right);
            open.push_back(&(*place)->left);
        }
        return root;
    }
};
