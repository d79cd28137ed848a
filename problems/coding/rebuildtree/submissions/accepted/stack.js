// A stack of nodes whose in-order turn has not come; no recursion and no table. O(n).
const { TreeNode } = require("./spar");

function rebuildTree(preorder, inorder) {
  if (preorder.length === 0) return null;
  const root = new TreeNode(preorder[0]);
  const waiting = [root];
  let turn = 0;
  for (const value of preorder.slice(1)) {
    const node = new TreeNode(value);
    let parent = null;
    while (waiting.length > 0 && waiting[waiting.length - 1].val === inorder[turn]) {
      parent = waiting.pop();
      turn++;
    }
    if (parent === null) waiting[waiting.length - 1].left = node;
    else parent.right = node;
    waiting.push(node);
  }
  return root;
}
