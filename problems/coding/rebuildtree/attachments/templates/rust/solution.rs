use crate::spar_nodes::TreeNode;
use std::cell::RefCell;
use std::rc::Rc;

// preorder: The numbers of the tree in pre-order, all different.
// inorder: The same numbers in in-order.
pub fn rebuild_tree(preorder: Vec<i32>, inorder: Vec<i32>) -> Option<Rc<RefCell<TreeNode>>> {
    None
}
