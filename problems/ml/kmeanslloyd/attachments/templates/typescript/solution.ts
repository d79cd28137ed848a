// points: n points, one per row
// centroids: the k centroids at the beginning, one per row
// max_rounds: the largest number of rounds to play
export function kmeansLloyd(points: number[][], centroids: number[][], maxRounds: number): [number[][], number[], number, number] {
  return [[], [], 0, 0];
}
