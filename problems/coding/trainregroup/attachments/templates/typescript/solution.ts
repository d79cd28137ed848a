import { ListNode } from "./spar";

// train: The first wagon; null if there is none.
// k: How many wagons are turned at a time, at least 1.
export function regroup(train: ListNode | null, k: number): ListNode | null {
  return null;
}
