package org.ecozone.gui;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;

/** Files that a file manager drags over a window and lets go, without a file manager. FX thread. */
final class DroppedFiles {
  private final Dragboard board;

  DroppedFiles(Path... files) {
    List<File> all = Arrays.stream(files).map(Path::toFile).toList();
    try {
      Class<?> clipboard = Class.forName("com.sun.javafx.tk.TKClipboard");
      Object peer =
          Proxy.newProxyInstance(
              clipboard.getClassLoader(),
              new Class<?>[] {clipboard},
              (proxy, method, args) ->
                  switch (method.getName()) {
                    case "hasContent" -> DataFormat.FILES.equals(args[0]);
                    case "getContent" -> DataFormat.FILES.equals(args[0]) ? all : null;
                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                    default -> null;
                  });
      Constructor<Dragboard> made = Dragboard.class.getDeclaredConstructor(clipboard);
      made.setAccessible(true);
      board = made.newInstance(peer);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** True if the window would take them: the pointer shows it. */
  boolean over(Node node) {
    DragEvent event = event(DragEvent.DRAG_OVER, node);
    Event.fireEvent(node, event);
    return event.isAccepted();
  }

  /** True if they were taken. */
  boolean letGo(Node node) {
    DragEvent event = event(DragEvent.DRAG_DROPPED, node);
    Event.fireEvent(node, event);
    return event.isDropCompleted();
  }

  private DragEvent event(EventType<DragEvent> type, Node node) {
    return new DragEvent(
        type, board, 5, 5, 5, 5, TransferMode.COPY, null, node, new PickResult(node, 5, 5));
  }
}
