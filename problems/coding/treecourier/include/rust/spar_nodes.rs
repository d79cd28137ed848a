// SPDX-License-Identifier: MIT
//! The node types of signature problems, and how they are read and written: loops only.
#![allow(dead_code)]

use crate::spar::{Reader, Value, Writer};
use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::Rc;

/// A node of a singly linked list: Option<Box<ListNode>>.
#[derive(PartialEq, Eq, Clone, Debug)]
pub struct ListNode {
    pub val: i32,
    pub next: Option<Box<ListNode>>,
}

impl ListNode {
    pub fn new(val: i32) -> ListNode {
        ListNode { val, next: None }
    }
}

/// A node of a binary tree: Option<Rc<RefCell<TreeNode>>>.
#[derive(PartialEq, Eq, Clone, Debug)]
pub struct TreeNode {
    pub val: i32,
    pub left: Option<Rc<RefCell<TreeNode>>>,
    pub right: Option<Rc<RefCell<TreeNode>>>,
}

impl TreeNode {
    pub fn new(val: i32) -> TreeNode {
        TreeNode { val, left: None, right: None }
    }
}

type List = Option<Box<ListNode>>;
type Tree = Option<Rc<RefCell<TreeNode>>>;

impl Value for List {
    fn read(from: &mut Reader) -> List {
        if from.word("null") {
            return None;
        }
        let mut head = None;
        for val in Vec::<i32>::read(from).into_iter().rev() {
            head = Some(Box::new(ListNode { val, next: head }));
        }
        head
    }
    fn write(&self, into: &mut Writer) {
        into.raw("[");
        let mut at = self.as_ref();
        let mut first = true;
        while let Some(node) = at {
            if !first {
                into.raw(",");
            }
            first = false;
            node.val.write(into);
            at = node.next.as_ref();
        }
        into.raw("]");
    }
}

impl Value for Tree {
    /// Level order: after the root come the left and right children of the nodes so far, in their order.
    fn read(from: &mut Reader) -> Tree {
        if from.word("null") {
            return None;
        }
        let mut nodes: Vec<Rc<RefCell<TreeNode>>> = Vec::new();
        let mut count = 0;
        from.list(|each| {
            let node = if each.word("null") { None } else { Some(Rc::new(RefCell::new(TreeNode::new(each.read())))) };
            // After the root, two values belong to each node there is, in the order of the nodes.
            if count > 0 {
                match nodes.get((count - 1) / 2) {
                    Some(parent) if count % 2 == 1 => parent.borrow_mut().left = node.clone(),
                    Some(parent) => parent.borrow_mut().right = node.clone(),
                    None if node.is_some() => each.fail("the tree has a node without a parent"),
                    None => {}
                }
            }
            count += 1;
            nodes.extend(node);
        });
        nodes.into_iter().next()
    }
    fn write(&self, into: &mut Writer) {
        let mut seen = HashSet::new();
        let mut order = vec![self.clone()];
        let mut last = 0;
        let mut i = 0;
        while i < order.len() {
            if let Some(node) = order[i].clone() {
                if !seen.insert(Rc::as_ptr(&node)) {
                    into.fail("a node is reached twice: this is not a tree");
                }
                last = i + 1;
                order.push(node.borrow().left.clone());
                order.push(node.borrow().right.clone());
            }
            i += 1;
        }
        into.raw("[");
        for (i, node) in order[..last].iter().enumerate() {
            if i > 0 {
                into.raw(",");
            }
            match node {
                None => into.raw("null"),
                Some(node) => node.borrow().val.write(into),
            }
        }
        into.raw("]");
    }
}
