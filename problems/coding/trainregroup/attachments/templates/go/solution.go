package main

// train: The first wagon; null if there is none.
// k: How many wagons are turned at a time, at least 1.
func regroup(train *ListNode, k int) *ListNode {
	return nil
}
