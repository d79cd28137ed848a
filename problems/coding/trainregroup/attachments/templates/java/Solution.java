class Solution {
    // train: The first wagon; null if there is none.
    // k: How many wagons are turned at a time, at least 1.
    public ListNode regroup(ListNode train, int k) {
        return null;
    }
}
