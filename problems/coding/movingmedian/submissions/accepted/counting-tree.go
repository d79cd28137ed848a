// A Fenwick tree over the sorted readings counts those in the window. O(n log n).
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
)

func main() {
	reader := bufio.NewReaderSize(os.Stdin, 1<<20)
	writer := bufio.NewWriter(os.Stdout)
	defer writer.Flush()
	n, k := number(reader), number(reader)
	readings := make([]int, n)
	for i := range readings {
		readings[i] = number(reader)
	}
	levels := append([]int{}, readings...)
	sort.Ints(levels)
	tree := make([]int, n+1)
	add := func(reading, by int) {
		for i := sort.SearchInts(levels, reading) + 1; i <= n; i += i & -i {
			tree[i] += by
		}
	}
	smallest := func(rank int) int { // the reading of this rank in the window, from 1
		place, step := 0, 1
		for 2*step <= n {
			step *= 2
		}
		for ; step > 0; step /= 2 {
			if place+step <= n && tree[place+step] < rank {
				place += step
				rank -= tree[place]
			}
		}
		return levels[place]
	}
	for i, reading := range readings {
		add(reading, 1)
		if i >= k {
			add(readings[i-k], -1)
		}
		if i+1 >= k {
			fmt.Fprintln(writer, smallest((k+1)/2)+smallest(k/2+1))
		}
	}
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
