# Slow: searches the root in the in-order list for each node. n^2 / 2 comparisons on a chain that hangs to the left.
from spar import TreeNode


def rebuild_tree(preorder: list[int], inorder: list[int]) -> TreeNode | None:
    values = iter(preorder)

    def build(start, end):
        if start == end:
            return None
        node = TreeNode(next(values))
        middle = start
        while inorder[middle] != node.val:
            middle += 1
        node.left = build(start, middle)
        node.right = build(middle + 1, end)
        return node

    return build(0, len(inorder))
