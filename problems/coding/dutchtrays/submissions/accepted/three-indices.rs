// One pass with three indices: red before low, white before at, blue from high on. O(n), O(1).
pub fn sort_trays(trays: &mut Vec<i32>) {
    let (mut low, mut at, mut high) = (0, 0, trays.len());
    while at < high {
        match trays[at] {
            0 => {
                trays.swap(low, at);
                low += 1;
                at += 1;
            }
            1 => at += 1,
            _ => {
                high -= 1;
                trays.swap(at, high);
            }
        }
    }
}
