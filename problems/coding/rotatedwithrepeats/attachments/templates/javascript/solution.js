/**
 * @param {number[]} prices The prices in slot order, an ascending list that has been rotated; prices may repeat.
 * @param {number[]} wanted The prices asked for.
 * @returns {number[]}
 */
function findOnCarousel(prices, wanted) {
  return [];
}
