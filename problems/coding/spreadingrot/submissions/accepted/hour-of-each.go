// The hour of every apple in a table; a slice is the queue. O(nm).
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	reader := bufio.NewReader(os.Stdin)
	var n, m int
	fmt.Fscan(reader, &n, &m)
	tray := make([]string, n)
	hour := make([][]int, n)
	queue := [][2]int{}
	sound := 0
	for r := range tray {
		fmt.Fscan(reader, &tray[r])
		hour[r] = make([]int, m)
		for c := range hour[r] {
			hour[r][c] = -1
			if tray[r][c] == 'x' {
				hour[r][c] = 0
				queue = append(queue, [2]int{r, c})
			} else if tray[r][c] == 'o' {
				sound++
			}
		}
	}
	last := 0
	for at := 0; at < len(queue); at++ {
		r, c := queue[at][0], queue[at][1]
		last = hour[r][c]
		for _, step := range [][2]int{{0, 1}, {1, 0}, {0, -1}, {-1, 0}} {
			y, x := r+step[0], c+step[1]
			if y >= 0 && y < n && x >= 0 && x < m && tray[y][x] == 'o' && hour[y][x] < 0 {
				hour[y][x] = last + 1
				sound--
				queue = append(queue, [2]int{y, x})
			}
		}
	}
	fmt.Println(last, sound)
}
