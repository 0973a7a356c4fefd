package org.ecozone.store.freetext;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.corner.ParcelColumns;
import org.ecozone.store.exchange.EncodingSample;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.store.text.DetectedCharset;
import org.ecozone.zone.Issue;

/** A text with coordinates that was read when it was opened. */
final class FreeTextFile implements ReceivedFile {
  private static final int CHECKED_EVERY = 1024;

  private final Head head;
  private final DetectedCharset charset;
  private final Content content;
  private final ReceivedTable table;

  /** What the text holds. */
  record Content(
      ParcelColumns columns, CrsStatement crs, List<ReceivedRow> rows, List<Issue> issues) {}

  FreeTextFile(InputFile input, String sha256, DetectedCharset charset, Content content) {
    this.head = new Head(ExchangeFormat.FREE_TEXT, input, sha256, Grouping.ONE_SITE);
    this.charset = charset;
    this.content = content;
    this.table =
        new ReceivedTable(
            input.stem(),
            content.columns().columns(),
            content.columns().roles(),
            content.crs(),
            content.rows().size());
  }

  @Override
  public Head head() {
    return head;
  }

  @Override
  public List<ReceivedTable> tables() {
    return List.of(table);
  }

  @Override
  public Optional<Charset> encoding() {
    return Optional.of(charset.charset());
  }

  @Override
  public List<EncodingSample> encodings() {
    return charset.samples();
  }

  @Override
  public List<Issue> issues() {
    return List.copyOf(content.issues());
  }

  @Override
  public List<Issue> read(ReceivedTable asked, Progress progress, RowSink sink)
      throws StoreException {
    long done = 0;
    for (ReceivedRow row : content.rows()) {
      if (done++ % CHECKED_EVERY == 0) {
        progress.checkCancelled();
      }
      sink.row(row);
    }
    return List.of();
  }
}
