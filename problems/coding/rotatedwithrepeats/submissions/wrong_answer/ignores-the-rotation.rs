// Wrong: searches the whole list as if it were ascending.
pub fn find_on_carousel(prices: Vec<i32>, wanted: Vec<i32>) -> Vec<i32> {
    wanted
        .iter()
        .map(|&price| {
            let at = prices.partition_point(|&cheaper| cheaper < price);
            if prices.get(at) == Some(&price) {
                at as i32
            } else {
                -1
            }
        })
        .collect()
}
