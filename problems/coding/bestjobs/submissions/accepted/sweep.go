// Sweeps over beginnings and ends in order; jobs that are running wait until their end to be counted. O(n log n).
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
)

type result struct{ sum, jobs int }

func better(one, other result) bool {
	return one.sum > other.sum || (one.sum == other.sum && one.jobs < other.jobs)
}

func main() {
	reader := bufio.NewReaderSize(os.Stdin, 1<<20)
	n := number(reader)
	first, last, pay := make([]int, n), make([]int, n), make([]int, n)
	byFirst, byLast := make([]int, n), make([]int, n)
	for i := range first {
		first[i], last[i], pay[i] = number(reader), number(reader), number(reader)
		byFirst[i], byLast[i] = i, i
	}
	sort.Slice(byFirst, func(a, b int) bool { return first[byFirst[a]] < first[byFirst[b]] })
	sort.Slice(byLast, func(a, b int) bool { return last[byLast[a]] < last[byLast[b]] })
	done := make([]result, n) // when this job is done
	best := result{}
	ended := 0
	for _, job := range byFirst {
		for ; ended < n && last[byLast[ended]] < first[job]; ended++ {
			if better(done[byLast[ended]], best) {
				best = done[byLast[ended]]
			}
		}
		done[job] = result{best.sum + pay[job], best.jobs + 1}
	}
	for _, end := range done {
		if better(end, best) {
			best = end
		}
	}
	fmt.Println(best.sum, best.jobs)
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
