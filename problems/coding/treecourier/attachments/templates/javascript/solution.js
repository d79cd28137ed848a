const { TreeNode } = require("./spar");

class TreeCourier {
  constructor() {
  }

  /**
   * The message for a tree.
   * @param {TreeNode | null} root the tree of the first office
   * @returns {string}
   */
  pack(root) {
    return "";
  }

  /**
   * The tree of a message, in another process.
   * @param {string} message what pack returned
   * @returns {TreeNode | null}
   */
  unpack(message) {
    return null;
  }
}
