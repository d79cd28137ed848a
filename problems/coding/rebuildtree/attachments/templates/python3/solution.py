from spar import TreeNode


# preorder: The numbers of the tree in pre-order, all different.
# inorder: The same numbers in in-order.
def rebuild_tree(preorder: list[int], inorder: list[int]) -> TreeNode | None:
    return None
