# A leaf has two gaps; of a node with one child, nothing says on which side it is.
from spar import TreeNode


class TreeCourier:
    def pack(self, root: TreeNode | None) -> str:
        parts = []
        waiting = [root]
        while waiting:
            node = waiting.pop()
            if node is None:
                parts.append(".")
                continue
            children = [child for child in (node.right, node.left) if child is not None]
            parts.append(f"{node.val}/{len(children)}")
            waiting += children
        return " ".join(parts)

    def unpack(self, message: str) -> TreeNode | None:
        above = TreeNode(0)
        waiting = [(above, "left")]
        for part in message.split(" "):
            parent, side = waiting.pop()
            if part == ".":
                continue
            value, children = part.split("/")
            node = TreeNode(int(value))
            setattr(parent, side, node)
            waiting += ((node, "right"), (node, "left"))[2 - int(children):]
        return above.left
