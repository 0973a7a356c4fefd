package org.ecozone.store.kml;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.archive.Archive;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.zone.Issue;

/** An opened KML or KMZ. */
final class KmlFile implements ReceivedFile {
  private final Head head;
  private final Archive archive;
  private final List<KmlText> texts;
  private final List<Issue> issues;

  /**
   * An opened file.
   *
   * @param archive null if it is a bare KML
   * @param texts those with geometry
   */
  KmlFile(
      InputFile input, String sha256, Archive archive, List<KmlText> texts, List<Issue> issues) {
    this.head = new Head(ExchangeFormat.KML, input, sha256, Grouping.ONE_SITE);
    this.archive = archive;
    this.texts = List.copyOf(texts);
    this.issues = List.copyOf(issues);
  }

  @Override
  public Head head() {
    return head;
  }

  @Override
  public List<ReceivedTable> tables() {
    return texts.stream().map(KmlText::table).toList();
  }

  @Override
  public String projectName() {
    return texts.stream()
        .map(KmlText::documentName)
        .filter(n -> !n.isEmpty())
        .findFirst()
        .orElse("");
  }

  @Override
  public Map<String, String> notes() {
    Map<String, String> notes = new LinkedHashMap<>();
    for (KmlText text : texts) {
      if (!text.description().isEmpty()) {
        notes.putIfAbsent("description", text.description());
      }
    }
    return notes;
  }

  @Override
  public Optional<Charset> encoding() {
    return Optional.of(texts.get(0).text().charset());
  }

  @Override
  public List<Issue> issues() {
    List<Issue> all = new ArrayList<>(issues);
    texts.forEach(text -> all.addAll(text.issues()));
    return all;
  }

  @Override
  public List<Issue> read(ReceivedTable table, Progress progress, RowSink sink)
      throws StoreException {
    for (KmlText text : texts) {
      if (text.table().name().equals(table.name())) {
        return text.read(progress, sink);
      }
    }
    throw new IllegalArgumentException("no table " + table.name());
  }

  @Override
  public void close() throws StoreException {
    if (archive != null) {
      archive.close();
    }
  }
}
