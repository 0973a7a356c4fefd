package org.ecozone.gui.frame;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.ecozone.gui.common.TableRef;

/** Takes files that are dropped from the file manager. */
public final class DropFiles {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop-over");

  private final Consumer<List<Path>> taker;
  private final Consumer<List<TableRef>> tables;

  /**
   * @param tables takes tables that are dragged from the browser
   */
  public DropFiles(Consumer<List<Path>> taker, Consumer<List<TableRef>> tables) {
    this.taker = taker;
    this.tables = tables;
  }

  private static boolean canTake(DragEvent event) {
    return !event.isConsumed()
        && (event.getDragboard().hasFiles() || !TableRef.of(event.getDragboard()).isEmpty());
  }

  private void take(Dragboard board) {
    if (board.hasFiles()) {
      taker.accept(board.getFiles().stream().map(File::toPath).toList());
    } else {
      tables.accept(TableRef.of(board));
    }
  }

  /** Where no part inside takes them first. */
  public void on(Node node) {
    node.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (canTake(event)) {
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
          if (canTake(event)) {
            take(event.getDragboard());
            event.setDropCompleted(true);
            event.consume();
          }
        });
  }
}
