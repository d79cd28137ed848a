export class LruShelf {
  // capacity: the number of places, at least 1
  constructor(capacity: number) {
  }

  // Puts a box on the shelf or replaces its value; counts as a use.
  // key: the number on the label
  // value: the number of sheets in the box
  put(key: number, value: number): void {
  }

  // The value of the box, or -1 if it is not on the shelf; counts as a use.
  // key: the number on the label
  get(key: number): number {
    return 0;
  }

  // The same as get, but not a use.
  // key: the number on the label
  peek(key: number): number {
    return 0;
  }
}
