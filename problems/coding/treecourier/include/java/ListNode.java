// SPDX-License-Identifier: MIT
/** A node of a singly linked list: given, do not define it again. */
public class ListNode {
    public int val;
    public ListNode next;

    public ListNode() {}

    public ListNode(int val) { this.val = val; }

    public ListNode(int val, ListNode next) {
        this.val = val;
        this.next = next;
    }
}
