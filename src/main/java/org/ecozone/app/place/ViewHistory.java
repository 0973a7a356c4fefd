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

  /** Of a number that went through a scale and back. */
  private static final double ROUNDING = 1e-10;

  private final Deque<View> older = new ArrayDeque<>();
  private final Deque<View> newer = new ArrayDeque<>();
  private View present;

  /** The map rests at a view. The same view again is no step. */
  public void visit(View view) {
    if (isSame(view)) {
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

  /** True for what is seen as the present view, whatever the rounding on its way. */
  private boolean isSame(View view) {
    return present != null
        && near(view.centerX(), present.centerX())
        && near(view.centerY(), present.centerY())
        && near(view.scaleDenominator(), present.scaleDenominator());
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= ROUNDING * Math.max(1, Math.abs(a));
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
