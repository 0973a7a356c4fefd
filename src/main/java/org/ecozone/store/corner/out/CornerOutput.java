package org.ecozone.store.corner.out;

import java.io.IOException;
import java.util.List;
import org.ecozone.zone.Issue;

/** Where a table of corners is written to. Cells are null, String, Boolean, Long or Number. */
interface CornerOutput extends AutoCloseable {
  /** A number and the digits behind its point. */
  record Number(double value, int decimals) {}

  /** The first row. */
  void heads(List<String> heads) throws IOException;

  void row(List<Object> cells) throws IOException;

  /** Rows of attributes, where the format has a place of its own for them. */
  void attributes(List<String> heads, List<List<Object>> rows) throws IOException;

  /** True if attributes have a place of their own, else they stand beside the first corner. */
  boolean hasPlaceForAttributes();

  /** Puts the file in its place. */
  void commit() throws IOException;

  List<Issue> issues(String file);

  @Override
  void close() throws IOException;
}
