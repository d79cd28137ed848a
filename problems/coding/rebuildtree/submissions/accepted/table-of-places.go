// A table of the places in in-order; recursion, for which Go grows the stack. O(n) expected.
package main

func rebuildTree(preorder []int, inorder []int) *TreeNode {
	place := make(map[int]int, len(inorder))
	for i, value := range inorder {
		place[value] = i
	}
	next := 0
	var build func(from, to int) *TreeNode
	build = func(from, to int) *TreeNode {
		if from == to {
			return nil
		}
		root := &TreeNode{Val: preorder[next]}
		next++
		middle := place[root.Val]
		root.Left = build(from, middle)
		root.Right = build(middle+1, to)
		return root
	}
	return build(0, len(inorder))
}
