import { TreeNode } from "./spar";

// preorder: The numbers of the tree in pre-order, all different.
// inorder: The same numbers in in-order.
export function rebuildTree(preorder: number[], inorder: number[]): TreeNode | null {
  return null;
}
