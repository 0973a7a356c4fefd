package org.ecozone.gui.layers;

import java.util.List;

/**
 * A line and what hangs below it.
 *
 * @param unfolded whether the project wants it so; of no meaning for a layer
 */
record TreeNode(TreeLine line, boolean unfolded, List<TreeNode> below) {
  TreeNode {
    below = List.copyOf(below);
  }
}
