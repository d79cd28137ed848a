class Solution {
    // trays: The colours from left to right, 0, 1 or 2; to be put in ascending order in place.
    public void sortTrays(int[] trays) {
    }
}
