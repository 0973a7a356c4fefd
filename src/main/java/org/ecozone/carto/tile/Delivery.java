package org.ecozone.carto.tile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ecozone.carto.MapPicture;
import org.ecozone.geo.Crs;

/** Hands pictures over, remembers the last one, and takes arrays back. Any thread. */
final class Delivery {
  private static final int KEPT = 3;

  private final Deque<int[]> free = new ArrayDeque<>();
  private volatile Consumer<MapPicture> listener = picture -> {};
  private Frame lastFrame;
  private MapPicture last;
  private boolean closed;

  void setListener(Consumer<MapPicture> pictures) {
    listener = pictures;
  }

  void accept(Frame frame, MapPicture picture) {
    synchronized (this) {
      if (closed) {
        return;
      }
      lastFrame = frame;
      last = picture;
    }
    listener.accept(picture);
  }

  /** The last picture if it is of a CRS and was not given back, else null. */
  synchronized MapPicture last(Crs crs) {
    return last != null && last.viewport().crs().equals(crs) ? last : null;
  }

  /** True if the last picture is one of this frame's, or none of its pictures is out yet. */
  synchronized boolean canRepeat(Frame frame) {
    return !frame.isGiven() || lastFrame == frame && last != null;
  }

  /** Hands the last picture over once more. */
  void repeat(BooleanSupplier wanted) {
    MapPicture picture;
    synchronized (this) {
      picture = last;
    }
    if (picture != null && wanted.getAsBoolean()) {
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

  synchronized void giveBack(MapPicture picture) {
    if (picture == last) {
      last = null;
    }
    if (free.size() == KEPT) {
      free.removeFirst();
    }
    if (!closed) {
      free.addLast(picture.pixels());
    }
  }

  synchronized void close() {
    closed = true;
    last = null;
    lastFrame = null;
    free.clear();
  }
}
