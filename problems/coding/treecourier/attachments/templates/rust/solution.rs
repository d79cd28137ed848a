use crate::spar_nodes::TreeNode;
use std::cell::RefCell;
use std::rc::Rc;

pub struct TreeCourier {
}

impl TreeCourier {
    pub fn new() -> TreeCourier {
        TreeCourier {}
    }

    // The message for a tree.
    // root: the tree of the first office
    pub fn pack(&mut self, root: Option<Rc<RefCell<TreeNode>>>) -> String {
        String::new()
    }

    // The tree of a message, in another process.
    // message: what pack returned
    pub fn unpack(&mut self, message: String) -> Option<Rc<RefCell<TreeNode>>> {
        None
    }
}
