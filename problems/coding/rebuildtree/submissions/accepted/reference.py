# A stack of nodes whose in-order turn has not come; no recursion and no table. O(n).
from spar import TreeNode


def rebuild_tree(preorder: list[int], inorder: list[int]) -> TreeNode | None:
    if not preorder:
        return None
    root = TreeNode(preorder[0])
    waiting = [root]
    turn = 0
    for value in preorder[1:]:
        node = TreeNode(value)
        parent = None
        while waiting and waiting[-1].val == inorder[turn]:
            parent = waiting.pop()
            turn += 1
        if parent is None:
            waiting[-1].left = node
        else:
            parent.right = node
        waiting.append(node)
    return root
