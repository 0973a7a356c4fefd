package org.ecozone.gui.frame;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files that are dropped from the file manager. */
public final class DropFiles {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop-over");

  private final Consumer<List<Path>> taker;

  public DropFiles(Consumer<List<Path>> taker) {
    this.taker = taker;
  }

  /** Where no part inside takes them first. */
  public void on(Node node) {
    node.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (event.getDragboard().hasFiles() && !event.isConsumed()) {
            event.acceptTransferModes(TransferMode.COPY);
            node.pseudoClassStateChanged(OVER, true);
          }
        });
    node.addEventHandler(
        DragEvent.DRAG_EXITED_TARGET, event -> node.pseudoClassStateChanged(OVER, false));
    node.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          node.pseudoClassStateChanged(OVER, false);
          if (event.getDragboard().hasFiles() && !event.isConsumed()) {
            taker.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
          }
        });
  }
}
