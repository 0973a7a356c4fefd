package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bin/ecozone with a stand-in for Java that prints its arguments. POSIX only. */
class LauncherTest {
  private static final String STAND_IN =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then
        echo 'openjdk version "%s" 2026-01-01' >&2
        exit 0
      fi
      for argument in "$@"; do echo "[$argument]"; done
      exit 42
      """;

  @TempDir Path folder;
  private Path home;
  private Path launcher;

  private record Ran(int exitCode, String text) {}

  @BeforeEach
  void install() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no POSIX shell");
    home = Files.createDirectories(folder.resolve("我的 程序/eco zone"));
    Files.createDirectories(home.resolve("bin"));
    launcher = home.resolve("bin/ecozone");
    Files.copy(Path.of("installer/common/bin/ecozone"), launcher);
    executable(launcher);
    Files.createDirectories(home.resolve("lib"));
    Files.createFile(home.resolve("lib/ecozone.jar"));
  }

  private Path java(String version) throws IOException {
    Path java = Files.createDirectories(folder.resolve("jdk " + version + "/bin")).resolve("java");
    Files.writeString(java, String.format(STAND_IN, version));
    executable(java);
    return java.getParent().getParent();
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Ran run(Path script, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(Arrays.asList(args));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().remove("ECOZONE_OPTS");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), text);
  }

  @Test
  void findsItsFolderAndHandsOnArgumentsOptionsAndExitCode()
      throws IOException, InterruptedException {
    Map<String, String> environment =
        Map.of("JAVA_HOME", java("17.0.15").toString(), "ECOZONE_OPTS", "-Xmx1g -Dx=1");

    Ran ran = run(launcher, environment, "screen", "--zones", "a b", "中文");

    assertThat(ran.exitCode()).isEqualTo(42);
    assertThat(ran.text())
        .contains("[-Xmx1g]\n[-Dx=1]\n")
        .contains(
            "[-Decozone.home=" + home + "]\n[-jar]\n[" + home.resolve("lib/ecozone.jar") + "]\n")
        .endsWith("[screen]\n[--zones]\n[a b]\n[中文]\n")
        .doesNotContain("native-access");
  }

  @Test
  void worksThroughSymbolicLinks() throws IOException, InterruptedException {
    Path first = Files.createSymbolicLink(folder.resolve("link one"), launcher);
    Path second = Files.createSymbolicLink(folder.resolve("链接"), first.getFileName());

    Ran ran = run(second, Map.of("JAVA_HOME", java("21").toString()), "--version");

    assertThat(ran.text()).contains("[-Decozone.home=" + home + "]");
  }

  @Test
  void nativeAccessIsAllowedFromJava22() throws IOException, InterruptedException {
    assertThat(run(launcher, Map.of("JAVA_HOME", java("25.0.3").toString())).text())
        .contains("[--enable-native-access=ALL-UNNAMED]");
  }

  @Test
  void javaThatIsTooOldOrNotThereIsSaidInBothLanguages() throws IOException, InterruptedException {
    Ran old = run(launcher, Map.of("JAVA_HOME", java("11.0.2").toString()));
    Ran older = run(launcher, Map.of("JAVA_HOME", java("1.8.0_292").toString()));
    Ran none = run(launcher, Map.of("JAVA_HOME", folder.resolve("nowhere").toString()));

    assertThat(old.exitCode()).isEqualTo(4);
    assertThat(old.text()).contains("需要 Java 17").contains("Java 17 or later").contains("11");
    assertThat(older.exitCode()).isEqualTo(4);
    assertThat(none.exitCode()).isEqualTo(4);
    assertThat(none.text()).contains("JAVA_HOME");
  }

  @Test
  void versionIsTakenFromTheReleaseFileWithoutAStartOfJava()
      throws IOException, InterruptedException {
    Path java = java("99.9");
    Path script = java.resolve("bin/java");
    Files.writeString(script, Files.readString(script).replace("exit 0", "exit 77"));
    Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"11.0.2\"\n");

    Ran old = run(launcher, Map.of("JAVA_HOME", java.toString()));
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"17\"\n");
    Ran ran = run(launcher, Map.of("JAVA_HOME", java.toString()));

    assertThat(old.exitCode()).isEqualTo(4);
    assertThat(old.text()).contains("11");
    assertThat(ran.exitCode()).isEqualTo(42);
    assertThat(ran.text()).doesNotContain("native-access");
  }

  @Test
  void loadedClassesAreTakenFromAnArchiveOfThisJavaAndThisFolder()
      throws IOException, InterruptedException {
    Path java = java("17.0.1");
    Map<String, String> environment = Map.of("JAVA_HOME", java.toString());
    assertThat(run(launcher, environment).text()).doesNotContain("SharedArchiveFile");
    Path archive = Files.createFile(home.resolve("lib/ecozone.jsa"));
    assertThat(run(launcher, environment).text()).doesNotContain("SharedArchiveFile");
    Path made = home.resolve("lib/ecozone.jsa.home");
    Files.writeString(made, home + "\n" + java + "\n");

    assertThat(run(launcher, environment).text())
        .contains("[-Xlog:cds*=off]\n[-XX:SharedArchiveFile=" + archive + "]\n");
    Files.writeString(made, home.resolve("elsewhere") + "\n" + java + "\n");
    assertThat(run(launcher, environment).text()).doesNotContain("SharedArchiveFile");
  }

  @Test
  void chineseFileNamesWorkWithoutALocale() throws IOException, InterruptedException {
    Path java = java("17.0.1");
    Files.writeString(
        java.resolve("bin/java"),
        Files.readString(java.resolve("bin/java")).replace("exit 42", "echo \"locale $LC_ALL\""));

    Ran ran =
        run(
            launcher,
            Map.of("JAVA_HOME", java.toString(), "LC_ALL", "", "LANG", "C", "LC_CTYPE", ""));

    assertThat(ran.text()).contains("locale C.UTF-8");
  }

  @Test
  void missingProgramIsSaid() throws IOException, InterruptedException {
    Files.delete(home.resolve("lib/ecozone.jar"));

    assertThat(run(launcher, Map.of("JAVA_HOME", java("17.0.1").toString())).exitCode())
        .isEqualTo(4);
  }
}
