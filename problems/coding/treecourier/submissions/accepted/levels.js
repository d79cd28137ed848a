// Level by level with gaps, as JSON. O(n).
const { TreeNode } = require("./spar");

class TreeCourier {
  pack(root) {
    const values = [];
    const row = [root];
    for (let i = 0; i < row.length; i++) {
      const node = row[i];
      values.push(node === null ? null : node.val);
      if (node !== null) row.push(node.left, node.right);
    }
    return JSON.stringify(values);
  }

  unpack(message) {
    const values = JSON.parse(message);
    const made = values.map((value) => (value === null ? null : new TreeNode(value)));
    let next = 1;
    for (const node of made) {
      if (node === null) continue;
      node.left = made[next++];
      node.right = made[next++];
    }
    return made[0];
  }
}

module.exports = { TreeCourier };
