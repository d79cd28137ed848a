// Wrong: a node with a right child only gets it on the left.
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
		if root.Left == nil {
			root.Left, root.Right = root.Right, nil
		}
		return root
	}
	return build(0, len(inorder))
}
