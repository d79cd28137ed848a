class TreeCourier {
    public TreeCourier() {
    }

    // The message for a tree.
    // root: the tree of the first office
    public String pack(TreeNode root) {
        return "";
    }

    // The tree of a message, in another process.
    // message: what pack returned
    public TreeNode unpack(String message) {
        return null;
    }
}
