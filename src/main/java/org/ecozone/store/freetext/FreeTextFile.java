package org.ecozone.store.freetext;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
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

  private final InputFile input;
  private final String sha256;
  private final DetectedCharset charset;
  private final Content content;
  private final ReceivedTable table;

  /** What the text holds. */
  record Content(
      ParcelColumns columns, CrsStatement crs, List<ReceivedRow> rows, List<Issue> issues) {}

  FreeTextFile(InputFile input, String sha256, DetectedCharset charset, Content content) {
    this.input = input;
    this.sha256 = sha256;
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
  public ExchangeFormat format() {
    return ExchangeFormat.FREE_TEXT;
  }

  @Override
  public InputFile input() {
    return input;
  }

  @Override
  public String sha256() {
    return sha256;
  }

  @Override
  public List<ReceivedTable> tables() {
    return List.of(table);
  }

  @Override
  public Grouping grouping() {
    return Grouping.ONE_SITE;
  }

  @Override
  public String projectName() {
    return "";
  }

  @Override
  public Map<String, String> notes() {
    return Map.of();
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

  @Override
  public void close() {
    // the text is held, nothing is open
    return;
  }
}
