// Fills the gaps that the most frequent glaze leaves and sees how many hours of them stay empty. O(n).
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	reader := bufio.NewReaderSize(os.Stdin, 1<<20)
	n, k := number(reader), number(reader)
	counts := make([]int, n)
	first, total := 0, 0
	for i := range counts {
		counts[i] = number(reader)
		total += counts[i]
		if counts[i] > counts[first] {
			first = i
		}
	}
	gaps := counts[first] - 1
	empty := gaps * k
	for i, count := range counts {
		if i == first {
			continue
		}
		if count > gaps { // its last batch comes after the last gap
			count = gaps
		}
		empty -= count
	}
	if empty < 0 {
		empty = 0
	}
	fmt.Println(total+empty, empty)
}

func number(reader *bufio.Reader) int {
	value, sign := 0, 1
	for {
		c, err := reader.ReadByte()
		if c == '-' {
			sign = -1
		} else if c >= '0' && c <= '9' {
			value = 10*value + int(c-'0')
			if next, _ := reader.Peek(1); len(next) == 0 || next[0] < '0' || next[0] > '9' {
				return sign * value
			}
		} else if err != nil {
			return sign * value
		}
	}
}
