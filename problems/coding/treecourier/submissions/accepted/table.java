// A table of nodes: value, index of the left child, index of the right one. O(n).
import java.util.ArrayList;
import java.util.List;

class TreeCourier {
    public TreeCourier() {}

    public String pack(TreeNode root) {
        StringBuilder message = new StringBuilder();
        List<TreeNode> nodes = new ArrayList<>();
        if (root != null) nodes.add(root);
        for (int i = 0; i < nodes.size(); i++) {
            TreeNode node = nodes.get(i);
            message.append(node.val);
            for (TreeNode child : new TreeNode[] {node.left, node.right}) {
                message.append(',').append(child == null ? 0 : nodes.size());
                if (child != null) nodes.add(child);
            }
            message.append(';');
        }
        return message.toString();
    }

    public TreeNode unpack(String message) {
        if (message.isEmpty()) return null;
        String[] rows = message.split(";");
        TreeNode[] nodes = new TreeNode[rows.length];
        for (int i = rows.length - 1; i >= 0; i--) {
            String[] row = rows[i].split(",");
            nodes[i] = new TreeNode(Integer.parseInt(row[0]));
            int left = Integer.parseInt(row[1]);
            int right = Integer.parseInt(row[2]);
            if (left > 0) nodes[i].left = nodes[left];
            if (right > 0) nodes[i].right = nodes[right];
        }
        return nodes[0];
    }
}
