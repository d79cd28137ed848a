// A list of the boxes in the order of their last use, and a map to its elements. O(1) expected per call.
package main

import "container/list"

type box struct {
	key, value int
}

type LruShelf struct {
	capacity int
	uses     *list.List // the one used last stands in front
	boxes    map[int]*list.Element
}

func NewLruShelf(capacity int) *LruShelf {
	return &LruShelf{capacity, list.New(), map[int]*list.Element{}}
}

func (it *LruShelf) Put(key int, value int) {
	if found, has := it.boxes[key]; has {
		it.uses.Remove(found)
	} else if len(it.boxes) == it.capacity {
		oldest := it.uses.Remove(it.uses.Back()).(box)
		delete(it.boxes, oldest.key)
	}
	it.boxes[key] = it.uses.PushFront(box{key, value})
}

func (it *LruShelf) Get(key int) int {
	if found, has := it.boxes[key]; has {
		it.uses.MoveToFront(found)
	}
	return it.Peek(key)
}

func (it *LruShelf) Peek(key int) int {
	if found, has := it.boxes[key]; has {
		return found.Value.(box).value
	}
	return -1
}
