package org.ecozone.store.txt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Severity;
import org.junit.jupiter.api.Test;

/** A file that ends before its end: what is missing is said, wherever it was cut. */
class CutTxtTest {
  private static final String HEAD = "[属性描述]\n坐标系=2000国家大地坐标系\n几度分带=3\n带号=35\n[地块坐标]\n";
  private static final String ONE =
      """
      5,0.2400,DK01,回水池,面,,工业用地,,@
      J1,1,3732420.000,35565320.000
      J2,1,3732420.000,35565380.000
      J3,1,3732380.000,35565380.000
      J4,1,3732380.000,35565320.000
      J1,1,3732420.000,35565320.000
      """;
  private static final String TWO = ONE.replace("DK01", "DK02").replace("37324", "37334");

  @Test
  void everyCutBehindTheFirstParcelIsSaid() throws Exception {
    String whole = HEAD + ONE + TWO;
    List<String> silent = new ArrayList<>();
    int from = (HEAD + ONE).length();
    // digits behind the point of the last number move it by less than a metre
    for (int end = from + 1; end < whole.length() - 5; end++) {
      String text = whole.substring(0, end);
      try {
        TxtReading read = TxtReading.of(text);
        boolean failed = read.rows().stream().anyMatch(row -> row.failure() != null);
        if (!failed && read.codes().stream().allMatch(code -> isMild(read, code))) {
          silent.add(text.substring(text.lastIndexOf("\n")) + " " + read.codes());
        }
      } catch (StoreException e) {
        assertThat(e.issue()).isNotNull();
      }
    }
    assertThat(silent).isEmpty();
  }

  private static boolean isMild(TxtReading read, String code) {
    return read.issue(code).severity() == Severity.INFO;
  }
}
