// Two functions, one for each question. O(n s).
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	reader := bufio.NewReader(os.Stdin)
	n, s := number(reader), number(reader)
	coins := make([]int, n)
	for i := range coins {
		coins[i] = number(reader)
	}
	fmt.Println(fewest(coins, s), ways(coins, s))
}

func fewest(coins []int, s int) int {
	least := make([]int, s+1)
	for amount := 1; amount <= s; amount++ {
		least[amount] = -1
		for _, coin := range coins {
			if coin <= amount && least[amount-coin] >= 0 && (least[amount] < 0 || least[amount-coin]+1 < least[amount]) {
				least[amount] = least[amount-coin] + 1
			}
		}
	}
	return least[s]
}

func ways(coins []int, s int) int {
	count := make([]int, s+1)
	count[0] = 1
	for _, coin := range coins {
		for amount := coin; amount <= s; amount++ {
			count[amount] = (count[amount] + count[amount-coin]) % 1000000007
		}
	}
	return count[s]
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
