# SPDX-License-Identifier: MIT
"""The node types of signature problems: from spar import ListNode, TreeNode."""


class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next


class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right
