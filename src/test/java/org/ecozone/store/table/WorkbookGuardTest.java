package org.ecozone.store.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ecozone.store.StoreException;
import org.ecozone.support.ZipBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that are up to something are refused before a library reads them. */
class WorkbookGuardTest {
  @TempDir Path dir;

  @Test
  void bombsLyingSizesAndNamesThatLeadOutAreRefused() throws Exception {
    byte[] blanks = new byte[40 << 20];
    refuses(new ZipBytes().deflated("xl/sharedStrings.xml", blanks), "ARCHIVE_BOMB");
    refuses(new ZipBytes().lying("xl/sharedStrings.xml", blanks, 100, 0), "ARCHIVE_ENTRY_DAMAGED");
    refuses(new ZipBytes().stored("../../workbook.xml", new byte[9]), "ARCHIVE_NAME_UNSAFE");
    refuses(new ZipBytes().encrypted("xl/workbook.xml", new byte[9]), "ARCHIVE_ENCRYPTED");
  }

  private void refuses(ZipBytes zip, String code) throws Exception {
    Path file = Files.write(dir.resolve("台账.xlsx"), zip.bytes());
    assertThatThrownBy(() -> CsvTable.read(file))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.issue().code()).isEqualTo(code));
  }
}
