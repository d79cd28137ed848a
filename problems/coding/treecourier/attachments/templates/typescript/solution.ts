import { TreeNode } from "./spar";

export class TreeCourier {
  constructor() {
  }

  // The message for a tree.
  // root: the tree of the first office
  pack(root: TreeNode | null): string {
    return "";
  }

  // The tree of a message, in another process.
  // message: what pack returned
  unpack(message: string): TreeNode | null {
    return null;
  }
}
