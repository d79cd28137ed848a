// Counts the colours of which there is enough in the window. O(n + m).
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	reader := bufio.NewReaderSize(os.Stdin, 1<<20)
	var ribbon, wanted string
	fmt.Fscan(reader, &ribbon, &wanted)
	var need, have [128]int
	kinds := 0
	for _, colour := range []byte(wanted) {
		if need[colour] == 0 {
			kinds++
		}
		need[colour]++
	}
	enough, left, begin, best := 0, 0, 0, len(ribbon)+1
	for right := 0; right < len(ribbon); right++ {
		have[ribbon[right]]++
		if have[ribbon[right]] == need[ribbon[right]] {
			enough++
		}
		for enough == kinds {
			if right-left+1 < best {
				begin, best = left, right-left+1
			}
			if have[ribbon[left]] == need[ribbon[left]] {
				enough--
			}
			have[ribbon[left]]--
			left++
		}
	}
	if best > len(ribbon) {
		fmt.Println("none")
	} else {
		fmt.Println(begin+1, best)
	}
}
