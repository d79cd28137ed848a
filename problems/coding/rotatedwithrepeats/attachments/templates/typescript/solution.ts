// prices: The prices in slot order, an ascending list that has been rotated; prices may repeat.
// wanted: The prices asked for.
export function findOnCarousel(prices: number[], wanted: number[]): number[] {
  return [];
}
