# Loses the sign. Pre-order with a dot for every child that is missing; no recursion. O(n).
from spar import TreeNode


class TreeCourier:
    def __init__(self) -> None:
        pass

    def pack(self, root: TreeNode | None) -> str:
        parts = []
        waiting = [root]
        while waiting:
            node = waiting.pop()
            if node is None:
                parts.append(".")
                continue
            parts.append(str(abs(node.val)))
            waiting += (node.right, node.left)
        return " ".join(parts)

    def unpack(self, message: str) -> TreeNode | None:
        above = TreeNode(0)
        waiting = [(above, "left")]
        for part in message.split(" "):
            parent, side = waiting.pop()
            if part == ".":
                continue
            node = TreeNode(int(part))
            setattr(parent, side, node)
            waiting += ((node, "right"), (node, "left"))
        return above.left
