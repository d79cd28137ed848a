const { ListNode } = require("./spar");

/**
 * @param {ListNode | null} train The first wagon; null if there is none.
 * @param {number} k How many wagons are turned at a time, at least 1.
 * @returns {ListNode | null}
 */
function regroup(train, k) {
  return null;
}
