package main

type LruShelf struct {
}

// capacity: the number of places, at least 1
func NewLruShelf(capacity int) *LruShelf {
	return &LruShelf{}
}

// Puts a box on the shelf or replaces its value; counts as a use.
// key: the number on the label
// value: the number of sheets in the box
func (it *LruShelf) Put(key int, value int) {
}

// The value of the box, or -1 if it is not on the shelf; counts as a use.
// key: the number on the label
func (it *LruShelf) Get(key int) int {
	return 0
}

// The same as get, but not a use.
// key: the number on the label
func (it *LruShelf) Peek(key int) int {
	return 0
}
