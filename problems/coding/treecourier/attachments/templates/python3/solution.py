from spar import TreeNode


class TreeCourier:
    def __init__(self) -> None:
        pass

    # The message for a tree.
    # root: the tree of the first office
    def pack(self, root: TreeNode | None) -> str:
        return ""

    # The tree of a message, in another process.
    # message: what pack returned
    def unpack(self, message: str) -> TreeNode | None:
        return None
