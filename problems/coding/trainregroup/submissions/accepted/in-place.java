// Walks ahead over each group, then reverses it in place. O(n) time, O(1) memory.
class Solution {
    public ListNode regroup(ListNode train, int k) {
        ListNode front = new ListNode(0, train);
        ListNode tail = front;
        while (true) {
            ListNode behind = tail.next;
            int wagons = 0;
            while (wagons < k && behind != null) {
                behind = behind.next;
                wagons++;
            }
            if (wagons < k) return front.next;
            ListNode oldFirst = tail.next;
            ListNode before = behind;
            ListNode node = oldFirst;
            while (node != behind) {
                ListNode following = node.next;
                node.next = before;
                before = node;
                node = following;
            }
            tail.next = before;
            tail = oldFirst;
        }
    }
}
