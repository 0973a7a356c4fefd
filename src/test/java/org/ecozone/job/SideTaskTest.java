package org.ecozone.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SideTaskTest {
  private static void runUntilCancelled(Progress progress, AtomicBoolean ended) {
    try {
      while (true) {
        progress.checkCancelled();
        Thread.onSpinWait();
      }
    } finally {
      ended.set(true);
    }
  }

  @Test
  void theCallerGoesOnMeanwhileAndGetsTheResult() throws Exception {
    CountDownLatch callerWentOn = new CountDownLatch(1);
    try (SideTask<String> task =
        SideTask.start(
            progress -> {
              callerWentOn.await();
              return "done";
            },
            Progress.NONE)) {
      callerWentOn.countDown();
      assertThat(task.await()).isEqualTo("done");
      assertThat(task.await()).as("asked again").isEqualTo("done");
    }
  }

  @Test
  void whatTheWorkThrowsIsThrownToWhoeverAsks() {
    SideTask<String> checked =
        SideTask.start(
            progress -> {
              throw new IOException("disk");
            },
            Progress.NONE);
    assertThatThrownBy(checked::await)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IOException.class);
    SideTask<String> unchecked =
        SideTask.start(
            progress -> {
              throw new IllegalStateException("odd");
            },
            Progress.NONE);
    assertThatThrownBy(unchecked::await).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void workThatNobodyWantsIsStoppedBeforeCloseReturns() {
    AtomicBoolean ended = new AtomicBoolean();
    SideTask<String> task =
        SideTask.start(
            progress -> {
              runUntilCancelled(progress, ended);
              return "";
            },
            Progress.NONE);
    task.close();
    assertThat(ended).isTrue();
  }
}
