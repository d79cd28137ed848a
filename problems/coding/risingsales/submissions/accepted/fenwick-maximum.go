// A Fenwick tree of maxima over the ranks of the amounts. O(n log n).
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
)

func main() {
	reader := bufio.NewReaderSize(os.Stdin, 1<<20)
	n := number(reader)
	amounts := make([]int, n)
	for i := range amounts {
		amounts[i] = number(reader)
	}
	sorted := append([]int{}, amounts...)
	sort.Ints(sorted)
	tree := make([]int, n+1)
	longest, last := 0, 0
	for _, amount := range amounts {
		rank := sort.SearchInts(sorted, amount) // how many are smaller
		length := 1
		for i := rank; i > 0; i -= i & -i {
			if tree[i]+1 > length {
				length = tree[i] + 1
			}
		}
		for i := rank + 1; i <= n; i += i & -i {
			if tree[i] < length {
				tree[i] = length
			}
		}
		if length > longest || (length == longest && amount < last) {
			longest, last = length, amount
		}
	}
	fmt.Println(longest, last)
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
