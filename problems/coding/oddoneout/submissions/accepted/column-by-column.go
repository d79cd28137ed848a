// Counts the ones in each binary column. O(64 n).
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	reader := bufio.NewReaderSize(os.Stdin, 1<<20)
	n := number(reader)
	numbers := make([]int, n)
	ones := [64]int{}
	for i := range numbers {
		numbers[i] = number(reader)
		for column := range ones {
			ones[column] += int(uint64(numbers[i]) >> column & 1)
		}
	}
	bits := uint64(0)
	for column, count := range ones {
		bits |= uint64(count%2) << column
	}
	last := n
	for numbers[last-1] != int(bits) {
		last--
	}
	fmt.Println(int(bits), last)
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
