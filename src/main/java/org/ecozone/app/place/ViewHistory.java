package org.ecozone.app.place;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.ecozone.app.workspace.Project.View;

/**
 * Where the map has been. A view that is left for an older one can be come back to, until something
 * new is looked at.
 */
public final class ViewHistory {
  private static final int MOST = 200;

  private final Deque<View> older = new ArrayDeque<>();
  private final Deque<View> newer = new ArrayDeque<>();
  private View present;

  /** The map rests at a view. The same view again is no step. */
  public void visit(View view) {
    if (view.equals(present)) {
      return;
    }
    if (present != null) {
      older.push(present);
      if (older.size() > MOST) {
        older.removeLast();
      }
    }
    newer.clear();
    present = view;
  }

  /** The view before, which is the present one from now on. */
  public Optional<View> back() {
    return step(older, newer);
  }

  public Optional<View> forward() {
    return step(newer, older);
  }

  public boolean canGoBack() {
    return !older.isEmpty();
  }

  public boolean canGoForward() {
    return !newer.isEmpty();
  }

  /** Another map: nothing to go back to. */
  public void clear() {
    older.clear();
    newer.clear();
    present = null;
  }

  private Optional<View> step(Deque<View> from, Deque<View> to) {
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(present);
    present = from.pop();
    return Optional.of(present);
  }
}
