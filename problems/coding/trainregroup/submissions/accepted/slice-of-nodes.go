// A slice of the nodes is turned group by group, and coupled anew. O(n) time and memory.
package main

func regroup(train *ListNode, k int) *ListNode {
	nodes := []*ListNode{}
	for node := train; node != nil; node = node.Next {
		nodes = append(nodes, node)
	}
	for start := 0; start+k <= len(nodes); start += k {
		for low, high := start, start+k-1; low < high; low, high = low+1, high-1 {
			nodes[low], nodes[high] = nodes[high], nodes[low]
		}
	}
	for i, node := range nodes {
		node.Next = nil
		if i+1 < len(nodes) {
			node.Next = nodes[i+1]
		}
	}
	if len(nodes) == 0 {
		return nil
	}
	return nodes[0]
}
