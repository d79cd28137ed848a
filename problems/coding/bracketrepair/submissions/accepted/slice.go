// A slice as a stack of the brackets that still wait for a partner. O(n).
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	reader := bufio.NewReaderSize(os.Stdin, 1<<20)
	var piece string
	fmt.Fscan(reader, &piece)
	partner := map[byte]byte{')': '(', ']': '[', '}': '{'}
	waiting := []byte{}
	left := 0
	for i := 0; i < len(piece); i++ {
		opening, closes := partner[piece[i]]
		switch {
		case !closes:
			waiting = append(waiting, piece[i])
		case len(waiting) == 0:
			left++
		case waiting[len(waiting)-1] != opening:
			fmt.Println(-1)
			return
		default:
			waiting = waiting[:len(waiting)-1]
		}
	}
	fmt.Println(left + len(waiting))
}
