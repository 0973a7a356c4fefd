package org.ecozone.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BesideTest {
  @Test
  void theResultOfTheWorkIsHandedOver() {
    try (Beside<String> beside = Beside.start(progress -> "land", Progress.NONE)) {
      assertThat(beside.await()).isEqualTo("land");
    }
  }

  @Test
  void theWorkGoesOnBesideTheCaller() {
    CountDownLatch callerWasHere = new CountDownLatch(1);
    try (Beside<Boolean> beside =
        Beside.start(
            progress -> {
              try {
                callerWasHere.await();
                return true;
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            },
            Progress.NONE)) {
      callerWasHere.countDown();
      assertThat(beside.await()).isTrue();
    }
  }

  @Test
  void whatTheWorkThrowsIsThrownToTheCaller() {
    try (Beside<String> beside =
        Beside.start(
            progress -> {
              throw new IllegalArgumentException("no such land");
            },
            Progress.NONE)) {
      assertThatThrownBy(beside::await)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no such land");
    }
  }

  @Test
  void workThatNobodyWaitsForIsGivenUpAndOverWhenCloseReturns() {
    AtomicBoolean over = new AtomicBoolean();
    Beside<String> beside =
        Beside.start(
            progress -> {
              try {
                while (true) {
                  progress.checkCancelled();
                  Thread.onSpinWait();
                }
              } finally {
                over.set(true);
              }
            },
            Progress.NONE);
    beside.close();
    assertThat(over).isTrue();
  }

  @Test
  void aCancelOfTheCallerCancelsTheWork() {
    AtomicBoolean cancelled = new AtomicBoolean();
    Progress progress =
        new Progress() {
          @Override
          public void stage(String key, Object... args) {}

          @Override
          public void report(long done, long total) {}

          @Override
          public boolean isCancelled() {
            return cancelled.get();
          }
        };
    try (Beside<String> beside =
        Beside.start(
            own -> {
              while (true) {
                own.checkCancelled();
                Thread.onSpinWait();
              }
            },
            progress)) {
      cancelled.set(true);
      assertThatThrownBy(beside::await).isInstanceOf(CancelledException.class);
    }
  }
}
