// Dijkstra's algorithm with container/heap. O((n + m) log m).
package main

import (
	"bufio"
	"container/heap"
	"fmt"
	"os"
)

type arrival struct{ time, tower int }
type arrivals []arrival

func (a arrivals) Len() int           { return len(a) }
func (a arrivals) Less(i, j int) bool { return a[i].time < a[j].time }
func (a arrivals) Swap(i, j int)      { a[i], a[j] = a[j], a[i] }
func (a *arrivals) Push(x any)        { *a = append(*a, x.(arrival)) }
func (a *arrivals) Pop() any {
	last := (*a)[len(*a)-1]
	*a = (*a)[:len(*a)-1]
	return last
}

func main() {
	reader := bufio.NewReaderSize(os.Stdin, 1<<20)
	n, m, first := number(reader), number(reader), number(reader)
	lines := make([][]arrival, n+1)
	for i := 0; i < m; i++ {
		from, to, delay := number(reader), number(reader), number(reader)
		lines[from] = append(lines[from], arrival{delay, to})
	}
	times := make([]int, n+1)
	for tower := range times {
		times[tower] = -1
	}
	pending := &arrivals{{0, first}}
	for pending.Len() > 0 {
		next := heap.Pop(pending).(arrival)
		if times[next.tower] >= 0 {
			continue
		}
		times[next.tower] = next.time
		for _, line := range lines[next.tower] {
			if times[line.tower] < 0 {
				heap.Push(pending, arrival{next.time + line.time, line.tower})
			}
		}
	}
	missing, last := 0, 1
	for tower := 1; tower <= n; tower++ {
		if times[tower] < 0 {
			missing++
		} else if times[tower] > times[last] {
			last = tower
		}
	}
	if missing > 0 {
		fmt.Println(-missing)
	} else {
		fmt.Println(times[last], last)
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
