// Wrong: moves the red trays to the front and leaves white and blue mixed.
class Solution {
    public void sortTrays(int[] trays) {
        int red = 0;
        for (int at = 0; at < trays.length; at++) {
            if (trays[at] != 0) continue;
            trays[at] = trays[red];
            trays[red++] = 0;
        }
    }
}
