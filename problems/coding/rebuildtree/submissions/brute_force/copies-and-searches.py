# Straight from the definition, with slices and a linear search: plainly right, quadratic in time and memory on a chain.
from spar import TreeNode


def rebuild_tree(preorder: list[int], inorder: list[int]) -> TreeNode | None:
    if not preorder:
        return None
    left = inorder.index(preorder[0])
    return TreeNode(
        preorder[0],
        rebuild_tree(preorder[1 : left + 1], inorder[:left]),
        rebuild_tree(preorder[left + 1 :], inorder[left + 1 :]),
    )
