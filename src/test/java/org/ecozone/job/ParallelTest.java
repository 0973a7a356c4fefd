package org.ecozone.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {
  private static final class Stoppable implements Progress {
    private final AtomicBoolean stopped = new AtomicBoolean();

    @Override
    public void stage(String key, Object... args) {}

    @Override
    public void report(long done, long total) {}

    @Override
    public boolean isCancelled() {
      return stopped.get();
    }
  }

  private static Iterator<Integer> upTo(int count) {
    return IntStream.range(0, count).iterator();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void resultsComeInTheOrderOfTheInputsOnTheThreadOfTheCaller(int threads) {
    List<Integer> out = new ArrayList<>();
    Thread caller = Thread.currentThread();
    Parallel.mapOrdered(
        upTo(5000),
        threads,
        i -> {
          if (i % 97 == 0) {
            Thread.yield();
          }
          return i * 2;
        },
        result -> {
          assertThat(Thread.currentThread()).isSameAs(caller);
          out.add(result);
        },
        Progress.NONE);
    assertThat(out).isEqualTo(IntStream.range(0, 5000).map(i -> i * 2).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void theFirstFailureInTheOrderOfTheInputsIsThrown(int threads) {
    List<Integer> out = new ArrayList<>();
    assertThatThrownBy(
            () ->
                Parallel.mapOrdered(
                    upTo(1000),
                    threads,
                    i -> {
                      if (i == 40 || i == 41 || i == 700) {
                        throw new IllegalStateException("at " + i);
                      }
                      return i;
                    },
                    out::add,
                    Progress.NONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("at 40");
    assertThat(out).isEqualTo(IntStream.range(0, 40).boxed().toList());
  }

  @Test
  void aFailureOfTheSinkOrOfTheInputsStopsTheRun() {
    assertThatThrownBy(
            () ->
                Parallel.mapOrdered(
                    upTo(1000),
                    2,
                    i -> i,
                    i -> {
                      throw new IllegalArgumentException("sink");
                    },
                    Progress.NONE))
        .hasMessage("sink");
    Iterator<Integer> failing =
        IntStream.range(0, 1000)
            .map(
                i -> {
                  if (i == 100) {
                    throw new IllegalArgumentException("input");
                  }
                  return i;
                })
            .iterator();
    assertThatThrownBy(() -> Parallel.mapOrdered(failing, 2, i -> i, i -> {}, Progress.NONE))
        .hasMessage("input");
  }

  @Test
  void anErrorOfTheFunctionReachesTheCaller() {
    assertThatThrownBy(
            () ->
                Parallel.mapOrdered(
                    upTo(10),
                    2,
                    i -> {
                      throw new StackOverflowError();
                    },
                    i -> {},
                    Progress.NONE))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void aCancelEndsTheRunWhileTheFunctionIsStillBusy() {
    Stoppable progress = new Stoppable();
    CountDownLatch never = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                Parallel.mapOrdered(
                    upTo(10),
                    2,
                    i -> {
                      progress.stopped.set(true);
                      try {
                        never.await();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                      return i;
                    },
                    i -> {},
                    progress))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void anInterruptedCallerIsACancel() {
    CountDownLatch never = new CountDownLatch(1);
    Thread caller = Thread.currentThread();
    assertThatThrownBy(
            () ->
                Parallel.mapOrdered(
                    upTo(10),
                    2,
                    i -> {
                      caller.interrupt();
                      try {
                        never.await();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                      return i;
                    },
                    i -> {},
                    Progress.NONE))
        .isInstanceOf(CancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void noMoreResultsWaitThanTheWindowHolds() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger consumed = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Parallel.mapOrdered(
        upTo(2000),
        2,
        i -> {
          most.accumulateAndGet(begun.incrementAndGet() - consumed.get(), Math::max);
          return i;
        },
        i -> consumed.incrementAndGet(),
        Progress.NONE);
    assertThat(most.get()).isLessThanOrEqualTo(2 * 16 + 2);
  }

  @Test
  void heavyResultsWaitInSmallNumbers() {
    AtomicInteger waiting = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Parallel.mapOrdered(
        upTo(500),
        2,
        i -> {
          most.accumulateAndGet(waiting.incrementAndGet(), Math::max);
          return i;
        },
        i -> 1L << 30,
        i -> {
          // the first windows may have been filled before any weight was known
          if (i >= 100) {
            Thread.yield();
          }
          waiting.decrementAndGet();
        },
        Progress.NONE);
    assertThat(waiting.get()).isZero();
    assertThat(most.get()).isLessThanOrEqualTo(2 * 16 + 1);
  }
}
