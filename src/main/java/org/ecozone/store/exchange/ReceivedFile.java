package org.ecozone.store.exchange;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;

/**
 * A file of a format of exchange, opened for reading; its bytes and its folder stay as they are.
 *
 * <p>A reader holds as little as its format allows: a shapefile streams, a drawing is held.
 *
 * <p>Threads: one at a time.
 *
 * <p>Fails: {@link StoreException} if nothing of the file can be used; a row that cannot be used is
 * handed on with its failure, never left out.
 */
public interface ReceivedFile extends AutoCloseable {
  /** What the rows of a file are, unless the user says otherwise. */
  enum Grouping {
    /** The file is one project, its rows are the parcels: 国土 TXT, a drawing, a pasted text. */
    ONE_SITE,
    /** Each row is a project, as in a GeoPackage: shapefile, GeoJSON. */
    ROWS
  }

  /**
   * What is known of every opened file.
   *
   * @param sha256 lower-case hex over the bytes of all parts of the file, in the order of the
   *     reader
   * @param grouping unless the user says otherwise
   */
  record Head(ExchangeFormat format, InputFile input, String sha256, Grouping grouping) {}

  Head head();

  default ExchangeFormat format() {
    return head().format();
  }

  default InputFile input() {
    return head().input();
  }

  /** See {@link Head}. */
  default String sha256() {
    return head().sha256();
  }

  default Grouping grouping() {
    return head().grouping();
  }

  /** At least one; those that hold no geometry are not listed. */
  List<ReceivedTable> tables();

  /** Name of the project if the file states one, else empty. */
  default String projectName() {
    return "";
  }

  /** What else the head of the file states, as written: 数据产生单位, 格式版本号. */
  default Map<String, String> notes() {
    return Map.of();
  }

  /** The charset that was used; empty if the format knows it. */
  Optional<Charset> encoding();

  /**
   * How the texts read in each charset that may be meant, the one in use first; empty if there is
   * no choice: the charset is declared, and what does not fit is refused.
   */
  default List<EncodingSample> encodings() {
    return List.of();
  }

  /** What was odd about the file as a whole, known when it was opened. */
  List<Issue> issues();

  /**
   * Goes through a table, as often as wanted.
   *
   * @return what was odd about its rows
   */
  List<Issue> read(ReceivedTable table, Progress progress, RowSink sink) throws StoreException;

  /** Nothing to do for a reader that opens the file anew for every pass, or holds all of it. */
  @Override
  default void close() throws StoreException {}
}
