package main

// prices: The prices in slot order, an ascending list that has been rotated; prices may repeat.
// wanted: The prices asked for.
func findOnCarousel(prices []int, wanted []int) []int {
	return []int{}
}
