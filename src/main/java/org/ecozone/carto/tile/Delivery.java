package org.ecozone.carto.tile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.ecozone.carto.MapPicture;

/** Hands pictures over, and takes their arrays back. Any thread. */
final class Delivery {
  private static final int KEPT = 3;

  private final Deque<int[]> free = new ArrayDeque<>();
  private volatile Consumer<MapPicture> listener = picture -> {};
  private volatile boolean closed;

  void setListener(Consumer<MapPicture> pictures) {
    listener = pictures;
  }

  void accept(MapPicture picture) {
    if (!closed) {
      listener.accept(picture);
    }
  }

  synchronized int[] pixels(int size) {
    for (int[] array : free) {
      if (array.length == size) {
        free.remove(array);
        return array;
      }
    }
    return new int[size];
  }

  synchronized void giveBack(int[] pixels) {
    if (free.size() == KEPT) {
      free.removeFirst();
    }
    if (!closed) {
      free.addLast(pixels);
    }
  }

  synchronized void close() {
    closed = true;
    free.clear();
  }
}
