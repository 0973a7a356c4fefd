package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns of a terminal. */
class WideTextTest {
  @Test
  void chineseTakesTwoColumns() {
    assertThat(WideText.width("ab")).isEqualTo(2);
    assertThat(WideText.width("红线")).isEqualTo(4);
    assertThat(WideText.width("\uFF08\uFF0C\uFF09")).isEqualTo(6);
    assertThat(WideText.width("𠮷")).isEqualTo(2);
    assertThat(WideText.width("e\u0301")).isEqualTo(1);
  }

  @Test
  void textIsCutBetweenCharactersAndPadded() {
    assertThat(WideText.fit("红线图层", 6)).isEqualTo("红线… ");
    assertThat(WideText.fit("abc", 5)).isEqualTo("abc  ");
    assertThat(WideText.width(WideText.fit("a红线图层", 6))).isEqualTo(6);
  }

  @Test
  void namesCannotMoveTheCursor() {
    assertThat(WideText.clean("a\u001b[2Jb\nc")).isEqualTo("a [2Jb c");
  }

  @Test
  void columnsOfATableLineUp() {
    TextTable table = new TextTable(List.of("编号", "x"));
    table.row(List.of("甲", "1"));
    table.row(List.of("longer", "2"));

    assertThat(table).hasToString("编号    x\n------  -\n甲      1\nlonger  2\n");
  }
}
