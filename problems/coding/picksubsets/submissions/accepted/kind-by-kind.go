// Extends all boxes by so many of each kind, the largest kind first, and keeps them in order. O(boxes * n).
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
)

func main() {
	reader := bufio.NewReader(os.Stdin)
	n := number(reader)
	kinds := make([]int, n)
	for i := range kinds {
		kinds[i] = number(reader)
	}
	sort.Sort(sort.Reverse(sort.IntSlice(kinds)))
	boxes := [][]int{{}} // of the kinds so far, which are larger, in order
	for from := 0; from < n; {
		to := from
		for to < n && kinds[to] == kinds[from] {
			to++
		}
		more := boxes
		for count := from; count < to; count++ {
			longer := [][]int{{}}
			for _, box := range more {
				longer = append(longer, append([]int{kinds[from]}, box...))
			}
			more = append(longer, boxes[1:]...)
		}
		boxes = more
		from = to
	}
	writer := bufio.NewWriter(os.Stdout)
	defer writer.Flush()
	for _, box := range boxes {
		fmt.Fprint(writer, len(box))
		for _, kind := range box {
			fmt.Fprint(writer, " ", kind)
		}
		fmt.Fprintln(writer)
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
