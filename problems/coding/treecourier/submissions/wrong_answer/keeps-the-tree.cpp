// Hands on a number under which the class knows the tree.
#include <string>
#include <vector>

#include "spar.h"

class TreeCourier {
  public:
    TreeCourier() {}

    std::string pack(TreeNode* root) {
        kept().push_back(root);
        return std::to_string(kept().size() - 1);
    }
    TreeNode* unpack(std::string& message) {
        const std::size_t number = std::stoul(message);
        return number < kept().size() ? kept()[number] : nullptr;
    }

  private:
    static std::vector<TreeNode*>& kept() {
        static std::vector<TreeNode*> trees;
        return trees;
    }
};
