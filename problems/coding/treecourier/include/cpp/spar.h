// SPDX-License-Identifier: MIT
// The node types of signature problems. Include it where a problem speaks of ListNode or TreeNode.
#pragma once
#define SPAR_H

struct ListNode {
    int val = 0;
    ListNode* next = nullptr;
    ListNode() = default;
    ListNode(int value) : val(value) {}
    ListNode(int value, ListNode* following) : val(value), next(following) {}
};

struct TreeNode {
    int val = 0;
    TreeNode* left = nullptr;
    TreeNode* right = nullptr;
    TreeNode() = default;
    TreeNode(int value) : val(value) {}
    TreeNode(int value, TreeNode* less, TreeNode* greater)
        : val(value), left(less), right(greater) {}
};
