package main

// points: n points, one per row
// centroids: the k centroids at the beginning, one per row
// max_rounds: the largest number of rounds to play
func kmeansLloyd(points [][]float64, centroids [][]float64, maxRounds int) Tuple4[[][]float64, []int, float64, int] {
	return Tuple4[[][]float64, []int, float64, int]{}
}
