package main

type TreeCourier struct {
}

func NewTreeCourier() *TreeCourier {
	return &TreeCourier{}
}

// The message for a tree.
// root: the tree of the first office
func (it *TreeCourier) Pack(root *TreeNode) string {
	return ""
}

// The tree of a message, in another process.
// message: what pack returned
func (it *TreeCourier) Unpack(message string) *TreeNode {
	return nil
}
