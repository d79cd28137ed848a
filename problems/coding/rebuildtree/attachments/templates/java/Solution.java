class Solution {
    // preorder: The numbers of the tree in pre-order, all different.
    // inorder: The same numbers in in-order.
    public TreeNode rebuildTree(int[] preorder, int[] inorder) {
        return null;
    }
}
