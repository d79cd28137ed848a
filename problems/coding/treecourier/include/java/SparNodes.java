// SPDX-License-Identifier: MIT
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Reads and writes lists and trees; loops only, so that a chain of a million nodes is fine. */
final class SparNodes extends SparDriver.Nodes {
    @Override Class<?> classOf(String type) { return type.equals("ListNode") ? ListNode.class : TreeNode.class; }

    @Override Object read(String type, SparDriver from) {
        if (from.word("null")) return null;
        return type.equals("ListNode") ? list(from.ints()) : tree(from);
    }

    private static ListNode list(int[] values) {
        ListNode head = null;
        for (int i = values.length; i-- > 0;) head = new ListNode(values[i], head);
        return head;
    }

    /** Level order: after the root come the left and right children of the nodes so far, in their order. */
    private static TreeNode tree(SparDriver from) {
        TreeNode root = null;
        ArrayDeque<TreeNode> parents = new ArrayDeque<>();
        boolean left = true;
        from.expect('[');
        if (from.next(']')) return null;
        for (int i = 0;; i++) {
            TreeNode parent = i == 0 ? null : parents.peek();
            TreeNode node = from.word("null") ? null : new TreeNode((Integer) from.parameter("int"));
            if (i == 0) {
                root = node;
            } else if (parent == null) {
                from.need(node == null, "the tree has a node without a parent");
            } else {
                if (left) parent.left = node;
                else parent.right = node;
                if (!left) parents.poll();
                left = !left;
            }
            if (node != null) parents.add(node);
            if (from.next(']')) return root;
            from.expect(',');
        }
    }

    @Override void write(Object value, SparDriver into) {
        if (value instanceof ListNode) write((ListNode) value, into);
        else write((TreeNode) value, into);
    }

    private static void write(ListNode head, SparDriver into) {
        IdentityHashMap<ListNode, Boolean> seen = new IdentityHashMap<>();
        into.write("[");
        for (ListNode node = head; node != null; node = node.next) {
            if (seen.put(node, true) != null) throw new SparDriver.BadResult("the list has a cycle");
            if (node != head) into.write(",");
            into.write(node.val);
        }
        into.write("]");
    }

    private static void write(TreeNode root, SparDriver into) {
        IdentityHashMap<TreeNode, Boolean> seen = new IdentityHashMap<>();
        List<TreeNode> order = new ArrayList<>();
        order.add(root);
        int last = 0;
        for (int i = 0; i < order.size(); i++) {
            TreeNode node = order.get(i);
            if (node == null) continue;
            if (seen.put(node, true) != null)
                throw new SparDriver.BadResult("a node is reached twice: this is not a tree");
            last = i + 1;
            order.add(node.left);
            order.add(node.right);
        }
        into.write("[");
        for (int i = 0; i < last; i++) {
            if (i > 0) into.write(",");
            if (order.get(i) == null) into.write("null");
            else into.write(order.get(i).val);
        }
        into.write("]");
    }
}
