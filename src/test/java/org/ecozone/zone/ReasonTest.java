package org.ecozone.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ReasonTest {
  @Test
  void aReasonIsSaidInTheWordsOfTheUserAndNamesNoPath() {
    assertThat(Reason.of(new NoSuchFileException("/home/u/a.csv")))
        .contains("找不到文件")
        .contains("file not found")
        .doesNotContain("/home");
    assertThat(Reason.of(new AccessDeniedException("/home/u"))).contains("没有权限");
    assertThat(Reason.of(new FileSystemException("/home/u", null, "Not a directory")))
        .contains("不是文件夹")
        .doesNotContain("/home");
    assertThat(Reason.of(new IOException("No space left on device"))).contains("磁盘空间不足");
    assertThat(Reason.of(new FileNotFoundException("/x (Is a directory)"))).contains("这是文件夹");
    assertThat(Reason.of(new IOException("[SQLITE_FULL] Insertion failed"))).contains("磁盘空间不足");
  }

  @Test
  void whatIsNotKnownIsQuoted() {
    assertThat(Reason.of(new IOException("Stale\nhandle"))).contains("系统报告 Stale handle");
    assertThat(Reason.of(new IllegalStateException())).contains("IllegalStateException");
  }
}
