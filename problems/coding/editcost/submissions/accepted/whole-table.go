// The whole table of beginnings. O(nm) time and memory.
package main

import "fmt"

func main() {
	var remove, put, exchange int
	var from, to string
	fmt.Scan(&remove, &put, &exchange, &from, &to)
	cost := make([][]int, len(from)+1)
	for i := range cost {
		cost[i] = make([]int, len(to)+1)
		for j := range cost[i] {
			if i == 0 {
				cost[i][j] = j * put
				continue
			}
			cost[i][j] = cost[i-1][j] + remove
			if j == 0 {
				continue
			}
			if other := cost[i][j-1] + put; other < cost[i][j] {
				cost[i][j] = other
			}
			kept := cost[i-1][j-1]
			if from[i-1] != to[j-1] {
				kept += exchange
			}
			if kept < cost[i][j] {
				cost[i][j] = kept
			}
		}
	}
	fmt.Println(cost[len(from)][len(to)])
}
