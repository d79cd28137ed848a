class Solution {
    // prices: The prices in slot order, an ascending list that has been rotated; prices may repeat.
    // wanted: The prices asked for.
    public int[] findOnCarousel(int[] prices, int[] wanted) {
        return new int[0];
    }
}
