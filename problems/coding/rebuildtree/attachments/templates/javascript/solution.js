const { TreeNode } = require("./spar");

/**
 * @param {number[]} preorder The numbers of the tree in pre-order, all different.
 * @param {number[]} inorder The same numbers in in-order.
 * @returns {TreeNode | null}
 */
function rebuildTree(preorder, inorder) {
  return null;
}
