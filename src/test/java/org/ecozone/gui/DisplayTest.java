package org.ecozone.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a window can be shown, asked of machines of all kinds. */
class DisplayTest {
  private static final String TOOLKIT = "glass.platform";
  private static final String ALL =
      "libgtk-3.so.0 libX11.so.6 libXtst.so.6 libXxf86vm.so.1 libGL.so.1 libpangoft2-1.0.so.0"
          + " libfreetype.so.6";

  @TempDir Path folder;

  private String toolkit;

  @BeforeEach
  void forgetThatTestsRunWithoutADisplay() {
    toolkit = System.clearProperty(TOOLKIT);
  }

  @AfterEach
  void remember() {
    if (toolkit != null) {
      System.setProperty(TOOLKIT, toolkit);
    }
  }

  private Display display(Map<String, String> environment, String libraries) throws IOException {
    Path cache = folder.resolve("ld.so.cache");
    Files.write(cache, ("ld.so-1.7.0\0" + libraries).getBytes(StandardCharsets.ISO_8859_1));
    return new Display(environment, "Linux", cache);
  }

  @Test
  void linuxWithADisplayAndAllLibrariesIsFine() throws IOException {
    assertThat(display(Map.of("DISPLAY", ":0"), ALL).obstacle(Lang.ZH)).isEmpty();
  }

  @Test
  void withoutDisplayItSaysSo() throws IOException {
    assertThat(display(Map.of(), ALL).obstacle(Lang.ZH).orElseThrow()).contains("没有可用的显示器");
    assertThat(display(Map.of("DISPLAY", " "), ALL).obstacle(Lang.EN).orElseThrow())
        .contains("no display");
  }

  @Test
  void waylandAloneIsNotEnough() throws IOException {
    assertThat(display(Map.of("WAYLAND_DISPLAY", "wayland-0"), ALL).obstacle(Lang.ZH).orElseThrow())
        .contains("xwayland");
  }

  @Test
  void missingLibraryIsNamedAsThePackageThatBringsIt() throws IOException {
    Display display = display(Map.of("DISPLAY", ":0"), ALL.replace("libgtk-3.so.0", ""));

    assertThat(display.missingPackages()).containsExactly("libgtk-3-0");
    assertThat(display.obstacle(Lang.ZH).orElseThrow()).contains("apt install libgtk-3-0");
  }

  @Test
  void libraryOnTheLibraryPathIsThere() throws IOException {
    Path own = Files.createDirectories(folder.resolve("lib"));
    Files.createFile(own.resolve("libgtk-3.so.0"));
    Display display =
        display(
            Map.of("DISPLAY", ":0", "LD_LIBRARY_PATH", "/nowhere:" + own),
            ALL.replace("libgtk-3.so.0", ""));

    assertThat(display.obstacle(Lang.ZH)).isEmpty();
  }

  @Test
  void linuxWithoutALinkerCacheIsLeftToTheToolkit() {
    assertThat(
            new Display(Map.of("DISPLAY", ":0"), "Linux", folder.resolve("none")).obstacle(Lang.ZH))
        .isEmpty();
  }

  @Test
  void otherSystemsHaveADisplay() {
    assertThat(new Display(Map.of(), "Windows 11", folder.resolve("none")).obstacle(Lang.ZH))
        .isEmpty();
    assertThat(new Display(Map.of(), "Mac OS X", folder.resolve("none")).obstacle(Lang.ZH))
        .isEmpty();
  }
}
