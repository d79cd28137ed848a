// SPDX-License-Identifier: MIT

package main

import "reflect"

// ListNode is a node of a singly linked list: given, do not define it again.
type ListNode struct {
	Val  int
	Next *ListNode
}

func init() {
	kind := reflect.TypeOf((*ListNode)(nil))
	sparReaders[kind] = func(in *sparIn, into reflect.Value) {
		var head *ListNode
		if !in.word("null") {
			values := in.ints()
			for i := len(values) - 1; i >= 0; i-- {
				head = &ListNode{values[i], head}
			}
		}
		into.Set(reflect.ValueOf(head))
	}
	sparWriters[kind] = func(out *sparOut, from reflect.Value) {
		seen := map[*ListNode]bool{}
		values := []int{}
		for node := from.Interface().(*ListNode); node != nil; node = node.Next {
			if seen[node] {
				out.fail("the list has a cycle")
			}
			seen[node] = true
			values = append(values, node.Val)
		}
		out.write(values)
	}
}
