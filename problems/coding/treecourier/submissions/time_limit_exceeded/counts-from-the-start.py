# Splits the whole message for each of its parts. O(n^2).
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
            parts.append(str(node.val))
            waiting += (node.right, node.left)
        return " ".join(parts)

    def unpack(self, message: str) -> TreeNode | None:
        above = TreeNode(0)
        waiting = [(above, "left")]
        for place in range(message.count(" ") + 1):
            part = message.split(" ")[place]
            parent, side = waiting.pop()
            if part == ".":
                continue
            node = TreeNode(int(part))
            setattr(parent, side, node)
            waiting += ((node, "right"), (node, "left"))
        return above.left
