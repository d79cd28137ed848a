// Finds the fall once, then searches the two ascending runs for each question. O(n + q log n).
class Solution {
    private static int firstSlot(int[] prices, int low, int high, int price) {
        int end = high;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (prices[middle] < price) low = middle + 1;
            else high = middle;
        }
        return low < end && prices[low] == price ? low : -1;
    }

    public int[] findOnCarousel(int[] prices, int[] wanted) {
        int fall = 1;
        while (fall < prices.length && prices[fall] >= prices[fall - 1]) fall++;
        fall = Math.min(fall, prices.length);
        int[] slots = new int[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            slots[i] = firstSlot(prices, 0, fall, wanted[i]);
            if (slots[i] < 0) slots[i] = firstSlot(prices, fall, prices.length, wanted[i]);
        }
        return slots;
    }
}
