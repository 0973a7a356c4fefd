package org.ecozone.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageClockTest {
  private final List<String> heard = new ArrayList<>();
  private boolean cancelled;
  private long nanos = 5_000_000_000L;

  private final Progress listener =
      new Progress() {
        @Override
        public void stage(String key, Object... args) {
          heard.add(key + List.of(args));
        }

        @Override
        public void report(long done, long total) {
          heard.add(done + "/" + total);
        }

        @Override
        public boolean isCancelled() {
          return cancelled;
        }
      };

  @Test
  void stagesAreNotedWithTheMillisecondsSinceTheClockBegan() {
    StageClock clock = new StageClock(listener, () -> nanos);
    clock.stage("app.stage.rules");
    nanos += 1_250_000_000L;
    clock.stage("store.stage.read", "zones.gpkg", 7);

    assertThat(clock.stages())
        .containsExactly(
            new StageClock.Stage("app.stage.rules", List.of(), 0),
            new StageClock.Stage("store.stage.read", List.of("zones.gpkg", "7"), 1250));
  }

  @Test
  void everythingIsHandedOn() {
    StageClock clock = new StageClock(listener, () -> nanos);
    clock.stage("a.stage.b", "c");
    clock.report(3, 4);

    assertThat(heard).containsExactly("a.stage.b[c]", "3/4");
    assertThat(clock.isCancelled()).isFalse();
    cancelled = true;
    assertThat(clock.isCancelled()).isTrue();
    assertThatThrownBy(clock::checkCancelled).isInstanceOf(CancelledException.class);
  }
}
