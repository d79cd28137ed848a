class LruShelf {
  // capacity: the number of places, at least 1
  constructor(capacity) {
  }

  /**
   * Puts a box on the shelf or replaces its value; counts as a use.
   * @param {number} key the number on the label
   * @param {number} value the number of sheets in the box
   * @returns {void}
   */
  put(key, value) {
  }

  /**
   * The value of the box, or -1 if it is not on the shelf; counts as a use.
   * @param {number} key the number on the label
   * @returns {number}
   */
  get(key) {
    return 0;
  }

  /**
   * The same as get, but not a use.
   * @param {number} key the number on the label
   * @returns {number}
   */
  peek(key) {
    return 0;
  }
}
