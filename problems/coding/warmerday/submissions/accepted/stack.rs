// Keeps the days that still wait on a stack whose temperatures never rise. O(n).
use std::io::{stdin, Read};

fn main() {
    let mut text = String::new();
    stdin().read_to_string(&mut text).unwrap();
    let temperatures: Vec<i32> = text.split_ascii_whitespace().skip(1).map(|word| word.parse().unwrap()).collect();
    let mut wait = vec![0; temperatures.len()];
    let mut waiting: Vec<usize> = Vec::new();
    for (day, &temperature) in temperatures.iter().enumerate() {
        while let Some(&earlier) = waiting.last() {
            if temperatures[earlier] >= temperature {
                break;
            }
            wait[earlier] = day - earlier;
            waiting.pop();
        }
        waiting.push(day);
    }
    let words: Vec<String> = wait.iter().map(|days| days.to_string()).collect();
    println!("{}", words.join(" "));
}
