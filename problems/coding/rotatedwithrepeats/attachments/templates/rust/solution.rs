// prices: The prices in slot order, an ascending list that has been rotated; prices may repeat.
// wanted: The prices asked for.
pub fn find_on_carousel(prices: Vec<i32>, wanted: Vec<i32>) -> Vec<i32> {
    Vec::new()
}
