package main

// preorder: The numbers of the tree in pre-order, all different.
// inorder: The same numbers in in-order.
func rebuildTree(preorder []int, inorder []int) *TreeNode {
	return nil
}
