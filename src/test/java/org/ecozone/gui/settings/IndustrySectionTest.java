package org.ecozone.gui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import org.ecozone.app.sidecar.IndustryList;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.FxTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An own list of industries is put in the place of the shipped one, and away again. */
class IndustrySectionTest extends FxTest {
  @TempDir Path folder;

  private String state() {
    return onFx(() -> lookup("#settings-industries-state").queryAs(Labeled.class).getText());
  }

  @Test
  void anOwnListCountsUntilTheShippedOneIsWantedBack() throws Exception {
    Desk usual = Desks.direct();
    Desk desk =
        new Desk(
            usual.workspace(),
            Desks.installation(folder.resolve("配置")),
            usual.jobs(),
            usual.texts(),
            usual.messages(),
            usual.settings());
    AtomicInteger told = new AtomicInteger();
    IndustrySection[] section = new IndustrySection[1];
    show(
        () -> {
          section[0] = new IndustrySection(desk, told::incrementAndGet);
          section[0].refresh();
          return new StackPane(section[0].node());
        });
    assertThat(state()).contains("GB/T 4754-2017");
    Path broken = Files.writeString(folder.resolve("错.csv"), "行业代码,行业名称\nZ9,错\n");
    doOnFx(() -> section[0].load(broken));
    assertThat(state()).contains("GB/T 4754-2017");
    assertThat(told).hasValue(0);
    Path list =
        Files.writeString(folder.resolve("行业.csv"), "行业代码,行业名称\nC,制造业\n26,化学\n261,基础\n2613,无机盐\n");
    doOnFx(() -> section[0].load(list));
    Path own = IndustryList.own(desk.installation());
    assertThat(own).exists();
    assertThat(state()).contains(own.toString());
    doOnFx(section[0]::restore);
    assertThat(own).doesNotExist();
    assertThat(state()).contains("GB/T 4754-2017");
    assertThat(told).hasValue(2);
  }
}
