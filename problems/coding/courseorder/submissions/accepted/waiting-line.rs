// Takes courses that no rule holds back any more, from a VecDeque. O(n + m).
use std::collections::VecDeque;
use std::io::{stdin, Read};

fn main() {
    let mut text = String::new();
    stdin().read_to_string(&mut text).unwrap();
    let mut numbers = text.split_ascii_whitespace().map(|word| word.parse::<usize>().unwrap());
    let n = numbers.next().unwrap();
    let m = numbers.next().unwrap();
    let mut opens = vec![Vec::new(); n + 1];
    let mut held_back = vec![0; n + 1];
    for _ in 0..m {
        let a = numbers.next().unwrap();
        let b = numbers.next().unwrap();
        opens[a].push(b);
        held_back[b] += 1;
    }
    let mut free: VecDeque<usize> = (1..=n).filter(|&course| held_back[course] == 0).collect();
    let mut order = Vec::new();
    while let Some(course) = free.pop_front() {
        order.push(course.to_string());
        for &later in &opens[course] {
            held_back[later] -= 1;
            if held_back[later] == 0 {
                free.push_back(later);
            }
        }
    }
    println!("{}", if order.len() == n { order.join(" ") } else { "impossible".to_string() });
}
