package org.ecozone.gui.layers;

import java.util.List;

/**
 * A line and what hangs below it.
 *
 * @param unfolded whether the project wants a group so; of a layer, whether a search found
 *     something below
 */
record TreeNode(TreeLine line, boolean unfolded, List<TreeNode> below) {
  TreeNode {
    below = List.copyOf(below);
  }
}
