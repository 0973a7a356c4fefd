package org.ecozone.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final int PATIENCE_S = 20;

  @Test
  void workRunsOnAsManyThreadsAsThereAre() throws InterruptedException {
    try (Workers workers = new Workers(3, "test-worker")) {
      CountDownLatch together = new CountDownLatch(3);
      AtomicBoolean daemon = new AtomicBoolean(true);
      for (int i = 0; i < 3; i++) {
        workers.execute(
            () -> {
              daemon.compareAndSet(true, Thread.currentThread().isDaemon());
              together.countDown();
              await(together);
            });
      }
      assertThat(together.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
      assertThat(daemon).isTrue();
    }
  }

  @Test
  void closingInterruptsWhatIsUnderWayAndBeginsNothingMore() throws InterruptedException {
    Workers workers = new Workers(1, "test-worker");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    AtomicBoolean later = new AtomicBoolean();
    workers.execute(
        () -> {
          begun.countDown();
          try {
            Thread.sleep(1000L * PATIENCE_S);
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
        });
    assertThat(begun.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
    workers.close();
    workers.execute(() -> later.set(true));
    assertThat(interrupted.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
    assertThat(later).isFalse();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
