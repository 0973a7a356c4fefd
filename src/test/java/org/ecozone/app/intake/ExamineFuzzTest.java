package org.ecozone.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsTransform;
import org.ecozone.job.Progress;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Damaged text is refused in words, or read; never by a fault of the program. */
class ExamineFuzzTest {
  private static final String TEXT =
      """
      [属性描述]
      坐标系=2000国家大地坐标系
      几度分带=3
      计量单位=米
      带号=35
      [地块坐标]
      5,0.2400,DK01,回水池,面,,工业用地,,@
      J1,1,3732420.000,35565320.000
      J2,1,3732420.000,35565380.000
      J3,1,3732380.000,35565380.000
      J4,1,3732380.000,35565320.000
      J1,1,3732420.000,35565320.000
      4,0.1200,DK02,泵房,面,,工业用地,,@
      J1,1,3732520.000,35565320.000
      J2,1,3732520.000,35565380.000
      J3,1,3732480.000,35565380.000
      J1,1,3732520.000,35565320.000
      """;

  private static final String LETTERS = "0123456789.,@[]=J-\n，。 西安105\t\0";

  @TempDir Path folder;

  @Test
  void damagedTextIsAnsweredInWords() throws Exception {
    Installation installation =
        new Installation(
            Path.of(System.getProperty("ecozone.home", ".")), folder.resolve("config"));
    Examine examine = new Examine(installation);
    Random random = new Random(Seeded.seedOf("ExamineFuzzTest"));
    int read = 0;
    for (int round = 0; round < 400; round++) {
      String text = damaged(random);
      try {
        Examination found = examine.text("粘贴.txt", text, IntakeChoices.NONE, null, Progress.NONE);
        assertThat(found.issues()).allSatisfy(issue -> assertThat(issue.bundle()).isNotEmpty());
        if (found.isAcceptable()) {
          read++;
          assertInChina(found);
          examine.accept(found, Progress.NONE);
        }
      } catch (AppException e) {
        assertThat(e.issues()).as(text).isNotEmpty();
      }
    }
    assertThat(read).isGreaterThan(20);
  }

  private static void assertInChina(Examination found) throws Exception {
    for (ExaminedParcel parcel : found.parcels()) {
      if (parcel.used() != null) {
        Crs crs = found.crs();
        Geometry lonLat = CrsTransform.between(crs, crs.geographic()).apply(parcel.used());
        assertThat(new Envelope(70, 139, 0, 57).contains(lonLat.getEnvelopeInternal())).isTrue();
      }
    }
  }

  private static String damaged(Random random) {
    StringBuilder text = new StringBuilder(TEXT);
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(text.length());
      int to = Math.min(text.length(), at + 1 + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, to);
        case 1 -> text.insert(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
        case 2 -> text.setCharAt(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
        default -> text.insert(random.nextInt(text.length()), text.substring(at, to));
      }
    }
    return text.toString();
  }
}
