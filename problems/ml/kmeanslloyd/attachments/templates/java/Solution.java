class Solution {
    // points: n points, one per row
    // centroids: the k centroids at the beginning, one per row
    // max_rounds: the largest number of rounds to play
    public Tuple4<double[][], int[], Double, Integer> kmeansLloyd(double[][] points, double[][] centroids, int maxRounds) {
        return new Tuple4<>(new double[0][], new int[0], 0.0, 0);
    }
}
