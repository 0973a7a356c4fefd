package org.ecozone.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.StoreException;
import org.ecozone.store.staging.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever cancels is heard in every part of the work, whenever he does. */
class IntakeCancelTest {
  private static final int PARCELS = 120;

  @TempDir Path folder;

  private interface Work {
    void run(Progress progress) throws AppException, StoreException;
  }

  @Test
  void examinationIsStoppedAtEveryLook() throws Exception {
    Path file = parcels();
    Examine examine = new Examine(new Installation(Path.of(""), folder.resolve("user")));
    Work work = progress -> examine.file(file, IntakeChoices.NONE, null, progress);
    // reading, examining and checking look at every parcel at least
    assertThat(stoppedAtEveryLook(work)).isGreaterThan(3 * PARCELS);
  }

  @Test
  void stagingIsStoppedAtEveryLookAndCanBeDoneAfterwards() throws Exception {
    Path file = parcels();
    Work work =
        progress -> {
          try (GeoPackageFile staged = GeoPackageFile.open(file, Reading.SITES, progress)) {
            assertThat(staged.tables().get(0).rowCount()).isEqualTo(PARCELS);
          }
        };
    assertThat(stoppedAtEveryLook(work)).isGreaterThan(PARCELS);
  }

  /** How often the work looks; every seventh look is tried. */
  private static long stoppedAtEveryLook(Work work) throws AppException, StoreException {
    for (long at = 1; ; at += 7) {
      AtomicLong left = new AtomicLong(at);
      Progress progress = Progress.silent(() -> left.decrementAndGet() < 0);
      boolean over = run(work, progress);
      if (over && left.get() >= 0) {
        return at;
      }
      assertThat(over).as("look " + at).isFalse();
    }
  }

  private static boolean run(Work work, Progress progress) throws AppException, StoreException {
    try {
      work.run(progress);
      return true;
    } catch (CancelledException e) {
      return false;
    }
  }

  @Test
  void workThatIsCancelledBeforeItBeginsDoesNothing() throws IOException {
    Path file = parcels();
    Examine examine = new Examine(new Installation(Path.of(""), folder.resolve("user")));
    assertThatThrownBy(
            () -> examine.file(file, IntakeChoices.NONE, null, Progress.silent(() -> true)))
        .isInstanceOf(CancelledException.class);
  }

  /** Side by side, so that all checks have something to do. */
  private Path parcels() throws IOException {
    StringBuilder text = new StringBuilder("[属性描述]\n坐标系=2000国家大地坐标系\n几度分带=3\n带号=35\n[地块坐标]\n");
    for (int p = 0; p < PARCELS; p++) {
      text.append(String.format(Locale.ROOT, "5,,DK%d,第%d号,面,,,,@%n", p, p));
      double north = 3_700_000 + 50 * (p / 12);
      double east = 35_560_000 + 50 * (p % 12) + (p == 50 ? 0.4 : 0);
      double[][] corners = {{0, 0}, {50, 0}, {50, 50}, {0, 50}, {0, 0}};
      for (int i = 0; i < corners.length; i++) {
        text.append(
            String.format(
                Locale.ROOT,
                "J%d,1,%.3f,%.3f%n",
                i % 4 + 1,
                north + corners[i][0],
                east + corners[i][1]));
      }
    }
    return Files.writeString(folder.resolve("地块.txt"), text);
  }
}
