// SPDX-License-Identifier: MIT

package main

import "reflect"

// TreeNode is a node of a binary tree: given, do not define it again.
type TreeNode struct {
	Val   int
	Left  *TreeNode
	Right *TreeNode
}

func init() {
	kind := reflect.TypeOf((*TreeNode)(nil))
	sparReaders[kind] = func(in *sparIn, into reflect.Value) {
		var root *TreeNode
		if !in.word("null") {
			root = sparReadTree(in)
		}
		into.Set(reflect.ValueOf(root))
	}
	sparWriters[kind] = func(out *sparOut, from reflect.Value) {
		sparWriteTree(out, from.Interface().(*TreeNode))
	}
}

// Level order: after the root come the left and right children of the nodes so far, in their order.
func sparReadTree(in *sparIn) *TreeNode {
	var root *TreeNode
	places := []**TreeNode{&root}
	in.expect('[')
	if in.next(']') {
		return nil
	}
	for i := 0; ; i++ {
		absent := in.word("null")
		if i >= len(places) {
			in.need(absent, "the tree has a node without a parent")
		} else if !absent {
			node := &TreeNode{}
			in.read(&node.Val)
			*places[i] = node
			places = append(places, &node.Left, &node.Right)
		}
		if in.next(']') {
			return root
		}
		in.expect(',')
	}
}

func sparWriteTree(out *sparOut, root *TreeNode) {
	seen := map[*TreeNode]bool{}
	order := []*TreeNode{root}
	last := 0
	for i := 0; i < len(order); i++ {
		node := order[i]
		if node == nil {
			continue
		}
		if seen[node] {
			out.fail("a node is reached twice: this is not a tree")
		}
		seen[node] = true
		last = i + 1
		order = append(order, node.Left, node.Right)
	}
	out.raw("[")
	for i, node := range order[:last] {
		if i > 0 {
			out.raw(",")
		}
		if node == nil {
			out.raw("null")
		} else {
			out.write(node.Val)
		}
	}
	out.raw("]")
}
