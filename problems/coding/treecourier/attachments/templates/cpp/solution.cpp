#include <string>
#include "spar.h"  // ListNode, TreeNode

class TreeCourier {
  public:
    TreeCourier() {}

    // The message for a tree.
    // root: the tree of the first office
    std::string pack(TreeNode* root) { return {}; }

    // The tree of a message, in another process.
    // message: what pack returned
    TreeNode* unpack(std::string& message) { return {}; }
};

#if __has_include("spar_class.h")
#include "spar_class.h"  // for the judge: keep it below the class
#endif
