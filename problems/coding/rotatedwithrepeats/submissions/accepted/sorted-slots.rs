// Sorts the slots by price and slot: the first slot of a price is found by binary search. O((n + q) log n).
pub fn find_on_carousel(prices: Vec<i32>, wanted: Vec<i32>) -> Vec<i32> {
    let mut slots: Vec<(i32, usize)> = prices.iter().copied().zip(0..).collect();
    slots.sort_unstable();
    wanted
        .iter()
        .map(|&price| {
            let at = slots.partition_point(|&(cheaper, _)| cheaper < price);
            match slots.get(at) {
                Some(&(found, slot)) if found == price => slot as i32,
                _ => -1,
            }
        })
        .collect()
}
