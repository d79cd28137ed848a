// sort.Search over the capacity; the end of each load by binary search in the prefix sums. O(d log n log W).
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
)

func main() {
	reader := bufio.NewReaderSize(os.Stdin, 1<<20)
	n, d := number(reader), number(reader)
	sums := make([]int, n+1)
	heaviest := 0
	for i := 0; i < n; i++ {
		weight := number(reader)
		sums[i+1] = sums[i] + weight
		if weight > heaviest {
			heaviest = weight
		}
	}
	crossings := func(capacity, most int) int {
		count := 0
		for at := 0; at < n && count <= most; count++ {
			at += sort.SearchInts(sums[at:], sums[at]+capacity+1) - 1
		}
		return count
	}
	capacity := heaviest + sort.Search(sums[n]-heaviest, func(more int) bool {
		return crossings(heaviest+more, d) <= d
	})
	fmt.Println(capacity, crossings(capacity, n))
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
