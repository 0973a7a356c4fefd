package org.ecozone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueSpoolTest {
  private static Issue issue(int i) {
    return new Issue(
        Severity.values()[i % 3],
        "CODE_" + i,
        "screen",
        i % 2 == 0 ? "" : "项目.gpkg",
        "层\ud800" + i,
        i % 4 == 0 ? null : Long.MIN_VALUE + i,
        i % 5 == 0 ? List.of() : List.of("", "值，\n\"" + i, "x".repeat(i % 7)),
        i % 3 == 0 ? null : i / 7.0,
        i % 3 == 1 ? null : -0.0);
  }

  private static List<Issue> list(IssueSpool spool) {
    List<Issue> all = new ArrayList<>();
    spool.forEach(all::add);
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, IssueSpool.HELD, IssueSpool.HELD + 1, IssueSpool.HELD + 25_000})
  void issuesComeBackAsTheyWereInTheirOrderAsOftenAsOneLikes(int count) {
    List<Issue> expected = new ArrayList<>();
    try (IssueSpool spool = new IssueSpool()) {
      for (int i = 0; i < count; i++) {
        expected.add(issue(i));
        spool.add(issue(i));
      }
      assertThat(list(spool).equals(expected)).isTrue();
      Iterator<Issue> again = spool.iterator();
      List<Issue> second = new ArrayList<>();
      again.forEachRemaining(second::add);
      assertThat(second.equals(expected)).isTrue();
      assertThatThrownBy(again::next).isInstanceOf(NoSuchElementException.class);
      spool.add(issue(count));
      expected.add(issue(count));
      assertThat(list(spool).equals(expected)).isTrue();
    }
  }

  @Test
  void aSpoolThatWasGivenUpHalfwayIsClosedAllTheSame() {
    try (IssueSpool spool = new IssueSpool()) {
      for (int i = 0; i < IssueSpool.HELD + 10; i++) {
        spool.add(issue(i));
      }
      assertThat(spool.iterator().next()).isEqualTo(issue(0));
    }
  }
}
