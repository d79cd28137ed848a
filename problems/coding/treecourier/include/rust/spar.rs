// SPDX-License-Identifier: MIT
//! What every generated main.rs needs: a reader of parameters, a writer of results, and the guard of stdout.
//!
//! Parameters stand on stdin, one JSON value a line. Results go to a private copy of stdout, taken before the
//! candidate's code runs; descriptor 1 then points at stderr, so that the candidate may print as he likes. Input that
//! does not fit the signature ends the program with code 3, a result that cannot be written with code 4.
#![allow(dead_code)]

use std::fs::File;
use std::io::{Read, Write};
use std::os::unix::io::FromRawFd;

extern "C" {
    fn dup(fd: i32) -> i32;
    fn dup2(from: i32, to: i32) -> i32;
}

/// A type of the signature: how it is read and written.
pub trait Value: Sized {
    fn read(from: &mut Reader) -> Self;
    fn write(&self, into: &mut Writer);
}

pub struct Reader {
    text: Vec<u8>,
    at: usize,
}

impl Reader {
    pub fn new() -> Reader {
        let mut reader = Reader { text: Vec::new(), at: 0 };
        if std::io::stdin().read_to_end(&mut reader.text).is_err() {
            reader.fail("stdin cannot be read");
        }
        reader
    }

    pub fn read<T: Value>(&mut self) -> T {
        T::read(self)
    }

    pub fn fail(&self, what: &str) -> ! {
        eprintln!("spar driver: bad input at byte {}: {}", self.at, what);
        std::process::exit(3)
    }

    pub fn end(&mut self) {
        self.space();
        if self.at != self.text.len() {
            self.fail("more input than the signature has parameters");
        }
    }

    fn space(&mut self) {
        while self.at < self.text.len() && b" \t\r\n".contains(&self.text[self.at]) {
            self.at += 1;
        }
    }

    pub fn next(&mut self, wanted: u8) -> bool {
        self.space();
        let found = self.text.get(self.at) == Some(&wanted);
        if found {
            self.at += 1;
        }
        found
    }

    pub fn expect(&mut self, wanted: u8) {
        if !self.next(wanted) {
            self.fail(&format!("expected '{}'", wanted as char));
        }
    }

    pub fn word(&mut self, wanted: &str) -> bool {
        self.space();
        let found = self.text[self.at..].starts_with(wanted.as_bytes());
        if found {
            self.at += wanted.len();
        }
        found
    }

    /// Calls `each` for every value of a list, which it must read.
    pub fn list<F: FnMut(&mut Reader)>(&mut self, mut each: F) {
        self.expect(b'[');
        if self.next(b']') {
            return;
        }
        loop {
            each(self);
            if !self.next(b',') {
                return self.expect(b']');
            }
        }
    }

    fn token(&mut self) -> String {
        self.space();
        let start = self.at;
        while self.at < self.text.len() && b"+-.eE0123456789".contains(&self.text[self.at]) {
            self.at += 1;
        }
        String::from_utf8_lossy(&self.text[start..self.at]).into_owned()
    }

    fn whole<T: std::str::FromStr>(&mut self) -> T {
        let token = self.token();
        match token.parse() {
            Ok(value) if !token.starts_with('+') => value,
            _ => self.fail("expected a whole number that fits into its type"),
        }
    }

    fn escape(&mut self, text: &mut Vec<u8>) {
        let letter = self.text.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        if letter == b'u' {
            let mut code = self.unit();
            if (0xD800..0xDC00).contains(&code) {
                if !self.text[self.at.min(self.text.len())..].starts_with(b"\\u") {
                    self.fail("half of a surrogate pair");
                }
                self.at += 2;
                let low = self.unit();
                if !(0xDC00..0xE000).contains(&low) {
                    self.fail("half of a surrogate pair");
                }
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            }
            return match char::from_u32(code) {
                Some(c) => text.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
                None => self.fail("half of a surrogate pair"),
            };
        }
        text.push(match letter {
            b'"' | b'\\' | b'/' => letter,
            b'b' => 8,
            b'f' => 12,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            _ => self.fail("unknown escape in a string"),
        });
    }

    fn unit(&mut self) -> u32 {
        let digits = self.text.get(self.at..self.at + 4).map(|d| String::from_utf8_lossy(d).into_owned());
        self.at += 4;
        match digits {
            Some(d) if d.bytes().all(|b| b.is_ascii_hexdigit()) => u32::from_str_radix(&d, 16).unwrap(),
            _ => self.fail("\\u needs four hexadecimal digits"),
        }
    }
}

/// Collects results as JSON text and writes them to the private descriptor at the end.
pub struct Writer {
    text: String,
    result: File,
}

impl Writer {
    pub fn new() -> Writer {
        // The copy is owned by this File; nothing else knows it.
        let result = unsafe {
            let copy = dup(1);
            dup2(2, 1);
            File::from_raw_fd(if copy < 0 { 1 } else { copy })
        };
        Writer { text: String::new(), result }
    }

    pub fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    pub fn line<T: Value>(&mut self, value: &T) {
        value.write(self);
        self.raw("\n");
    }

    pub fn value<T: Value>(&mut self, value: &T) {
        value.write(self);
    }

    pub fn fail(&self, what: &str) -> ! {
        eprintln!("spar driver: the result cannot be written: {}", what);
        std::process::exit(4)
    }

    /// Ends at once: the destructors of a chain of a million nodes would need a deep stack.
    pub fn finish(mut self) -> ! {
        let _ = std::io::stdout().flush();
        let written = self.result.write_all(self.text.as_bytes()).is_ok();
        std::process::exit(if written { 0 } else { 1 })
    }
}

impl Value for i32 {
    fn read(from: &mut Reader) -> i32 {
        from.whole()
    }
    fn write(&self, into: &mut Writer) {
        into.raw(&self.to_string());
    }
}

impl Value for i64 {
    fn read(from: &mut Reader) -> i64 {
        from.whole()
    }
    fn write(&self, into: &mut Writer) {
        into.raw(&self.to_string());
    }
}

impl Value for f64 {
    fn read(from: &mut Reader) -> f64 {
        if from.word("NaN") {
            return f64::NAN;
        }
        if from.word("Infinity") {
            return f64::INFINITY;
        }
        if from.word("-Infinity") {
            return f64::NEG_INFINITY;
        }
        let token = from.token();
        token.parse().unwrap_or_else(|_| from.fail("expected a number"))
    }
    fn write(&self, into: &mut Writer) {
        if self.is_nan() {
            into.raw("NaN");
        } else if self.is_infinite() {
            into.raw(if *self < 0.0 { "-Infinity" } else { "Infinity" });
        } else {
            into.raw(&format!("{:?}", self));
        }
    }
}

impl Value for bool {
    fn read(from: &mut Reader) -> bool {
        if from.word("true") {
            return true;
        }
        if !from.word("false") {
            from.fail("expected true or false");
        }
        false
    }
    fn write(&self, into: &mut Writer) {
        into.raw(if *self { "true" } else { "false" });
    }
}

impl Value for char {
    fn read(from: &mut Reader) -> char {
        let text = String::read(from);
        if text.len() != 1 {
            from.fail("expected a string of one ASCII character");
        }
        text.as_bytes()[0] as char
    }
    fn write(&self, into: &mut Writer) {
        self.to_string().write(into);
    }
}

impl Value for String {
    fn read(from: &mut Reader) -> String {
        from.expect(b'"');
        let mut text = Vec::new();
        loop {
            match from.text.get(from.at).copied() {
                None => from.fail("the string does not end"),
                Some(b'"') => break,
                Some(b'\\') => {
                    from.at += 1;
                    from.escape(&mut text);
                }
                Some(c) if c < 0x20 => from.fail("control character in a string"),
                Some(c) => {
                    text.push(c);
                    from.at += 1;
                }
            }
        }
        from.at += 1;
        String::from_utf8(text).unwrap_or_else(|_| from.fail("a string that is not UTF-8"))
    }
    fn write(&self, into: &mut Writer) {
        into.raw("\"");
        for c in self.chars() {
            match c {
                '"' | '\\' => into.text.extend(['\\', c]),
                c if (c as u32) < 0x20 || c as u32 == 0x7F => into.raw(&format!("\\u{:04x}", c as u32)),
                c => into.text.push(c),
            }
        }
        into.raw("\"");
    }
}

impl<T: Value> Value for Vec<T> {
    fn read(from: &mut Reader) -> Vec<T> {
        let mut values = Vec::new();
        from.list(|each| values.push(T::read(each)));
        values
    }
    fn write(&self, into: &mut Writer) {
        into.raw("[");
        for (i, value) in self.iter().enumerate() {
            if i > 0 {
                into.raw(",");
            }
            value.write(into);
        }
        into.raw("]");
    }
}

impl<T: Value> Value for Option<T> {
    fn read(from: &mut Reader) -> Option<T> {
        if from.word("null") {
            None
        } else {
            Some(T::read(from))
        }
    }
    fn write(&self, into: &mut Writer) {
        match self {
            None => into.raw("null"),
            Some(value) => value.write(into),
        }
    }
}

macro_rules! tuple {
    ($first:ident $first_at:tt $($type:ident $at:tt)*) => {
        impl<$first: Value, $($type: Value),*> Value for ($first, $($type),*) {
            fn read(from: &mut Reader) -> Self {
                from.expect(b'[');
                let values = ($first::read(from), $({ from.expect(b','); $type::read(from) }),*);
                from.expect(b']');
                values
            }
            fn write(&self, into: &mut Writer) {
                into.raw("[");
                self.$first_at.write(into);
                $( into.raw(","); self.$at.write(into); )*
                into.raw("]");
            }
        }
    };
}
tuple!(A 0 B 1);
tuple!(A 0 B 1 C 2);
tuple!(A 0 B 1 C 2 D 3);
tuple!(A 0 B 1 C 2 D 3 E 4);
tuple!(A 0 B 1 C 2 D 3 E 4 F 5);
tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6);
tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7);
