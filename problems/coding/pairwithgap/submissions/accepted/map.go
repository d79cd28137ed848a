// A map from every level to its first minute. O(n) expected.
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	reader := bufio.NewReaderSize(os.Stdin, 1<<20)
	n, gap := number(reader), number(reader)
	first := make(map[int]int, n)
	for minute := 1; minute < n+1; minute++ {
		level := number(reader)
		partner := -1
		for _, wanted := range []int{level - gap, level + gap} {
			if at, found := first[wanted]; found && (partner < 0 || at < partner) {
				partner = at
			}
		}
		if partner >= 0 {
			fmt.Println(partner, minute)
			return
		}
		if _, found := first[level]; !found {
			first[level] = minute
		}
	}
	fmt.Println("none")
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
