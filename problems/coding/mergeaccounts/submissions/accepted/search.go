// A search over accounts and addresses, with a list of what is still to be visited. O(input) expected.
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strings"
)

func main() {
	scanner := bufio.NewScanner(os.Stdin)
	scanner.Scan()
	accounts := [][]string{}
	holders := map[string][]int{}
	for scanner.Scan() {
		words := strings.Split(scanner.Text(), " ")
		for _, address := range words[1:] {
			holders[address] = append(holders[address], len(accounts))
		}
		accounts = append(accounts, words)
	}
	seen := make([]bool, len(accounts))
	people, name, best := 0, "", []string{}
	for start := range accounts {
		if seen[start] {
			continue
		}
		seen[start] = true
		people++
		mine := []string{}
		for open := []int{start}; len(open) > 0; {
			account := open[len(open)-1]
			open = open[:len(open)-1]
			for _, address := range accounts[account][1:] {
				others, fresh := holders[address]
				if !fresh {
					continue
				}
				delete(holders, address)
				mine = append(mine, address)
				for _, other := range others {
					if !seen[other] {
						seen[other] = true
						open = append(open, other)
					}
				}
			}
		}
		if len(mine) > len(best) {
			name, best = accounts[start][0], mine
		}
	}
	sort.Strings(best)
	fmt.Printf("%d\n%s %s\n", people, name, strings.Join(best, " "))
}
