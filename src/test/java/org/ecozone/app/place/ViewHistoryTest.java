package org.ecozone.app.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecozone.app.workspace.Project.View;
import org.junit.jupiter.api.Test;

class ViewHistoryTest {
  private static final View A = new View(1, 1, 1000);
  private static final View B = new View(2, 2, 1000);
  private static final View C = new View(3, 3, 500);

  @Test
  void goesBackAndForwardInTheOrderOfTheVisits() {
    ViewHistory history = new ViewHistory();
    history.visit(A);
    history.visit(B);
    history.visit(C);

    assertThat(history.back()).contains(B);
    assertThat(history.back()).contains(A);
    assertThat(history.back()).isEmpty();
    assertThat(history.forward()).contains(B);
    assertThat(history.forward()).contains(C);
    assertThat(history.forward()).isEmpty();
  }

  @Test
  void aNewViewEndsTheWayForward() {
    ViewHistory history = new ViewHistory();
    history.visit(A);
    history.visit(B);
    history.back();
    history.visit(C);

    assertThat(history.canGoForward()).isFalse();
    assertThat(history.back()).contains(A);
  }

  @Test
  void restingAtTheSameViewIsNoStep() {
    ViewHistory history = new ViewHistory();
    history.visit(A);
    history.visit(new View(1, 1, 1000));

    assertThat(history.canGoBack()).isFalse();
  }
}
