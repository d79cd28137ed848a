// Beginnings and ends sorted apart, walked through with two indices. O(n log n).
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
	begins, ends := make([]int, n), make([]int, n)
	for i := range begins {
		begins[i], ends[i] = number(reader), number(reader)
	}
	sort.Ints(begins)
	sort.Ints(ends)
	most, minutes, gone := 0, 0, 0
	since := begins[0] // the beginning of the present stretch of use
	for i, begin := range begins {
		for ends[gone] <= begin {
			gone++
		}
		if gone == i && i > 0 { // everybody before has left
			minutes += ends[i-1] - since
			since = begin
		}
		if i+1-gone > most {
			most = i + 1 - gone
		}
	}
	fmt.Println(most, minutes+ends[n-1]-since)
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
