// Jumps along the links of lower houses that are known already. O(n) amortised.
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	reader := bufio.NewReaderSize(os.Stdin, 1<<20)
	n := number(reader)
	heights := make([]int, n)
	for i := range heights {
		heights[i] = number(reader)
	}
	left, right := make([]int, n), make([]int, n)
	for i := range heights {
		at := i - 1
		for at >= 0 && heights[at] >= heights[i] {
			at = left[at]
		}
		left[i] = at
	}
	area, width := 0, 0
	for i := n - 1; i >= 0; i-- {
		at := i + 1
		for at < n && heights[at] >= heights[i] {
			at = right[at]
		}
		right[i] = at
		wide := at - left[i] - 1
		if heights[i]*wide > area || (heights[i]*wide == area && wide > width) {
			area, width = heights[i]*wide, wide
		}
	}
	fmt.Println(area, width)
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
