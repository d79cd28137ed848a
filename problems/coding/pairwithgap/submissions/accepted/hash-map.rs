// A HashMap from every level to its first minute. O(n) expected.
use std::collections::HashMap;
use std::io::{stdin, Read};

fn bell(levels: impl Iterator<Item = i64>, gap: i64) -> Option<(usize, usize)> {
    let mut first = HashMap::new();
    for (i, level) in levels.enumerate() {
        let partners = [first.get(&(level - gap)), first.get(&(level + gap))];
        if let Some(&partner) = partners.iter().flatten().min() {
            return Some((*partner, i + 1));
        }
        first.entry(level).or_insert(i + 1);
    }
    None
}

fn main() {
    let mut text = String::new();
    stdin().read_to_string(&mut text).unwrap();
    let mut numbers = text.split_ascii_whitespace().map(|word| word.parse::<i64>().unwrap());
    numbers.next();
    let gap = numbers.next().unwrap();
    match bell(numbers, gap) {
        Some((partner, minute)) => println!("{} {}", partner, minute),
        None => println!("none"),
    }
}
