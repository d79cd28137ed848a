/**
 * @param {number[][]} points n points, one per row
 * @param {number[][]} centroids the k centroids at the beginning, one per row
 * @param {number} maxRounds the largest number of rounds to play
 * @returns {[number[][], number[], number, number]}
 */
function kmeansLloyd(points, centroids, maxRounds) {
  return [[], [], 0, 0];
}
