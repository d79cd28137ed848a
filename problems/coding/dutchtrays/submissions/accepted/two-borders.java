// Writes each colour over the border of the next: the borders of red, white and blue move to the right. O(n), O(1).
class Solution {
    public void sortTrays(int[] trays) {
        int red = 0;
        int white = 0;
        for (int blue = 0; blue < trays.length; blue++) {
            int colour = trays[blue];
            trays[blue] = 2;
            if (colour < 2) trays[white++] = 1;
            if (colour < 1) trays[red++] = 0;
        }
    }
}
