// points: n points, one per row
// centroids: the k centroids at the beginning, one per row
// max_rounds: the largest number of rounds to play
pub fn kmeans_lloyd(points: Vec<Vec<f64>>, centroids: Vec<Vec<f64>>, max_rounds: i32) -> (Vec<Vec<f64>>, Vec<i32>, f64, i32) {
    (Vec::new(), Vec::new(), 0.0, 0)
}
