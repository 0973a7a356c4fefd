package org.ecozone.store.dxf.group;

import java.io.Closeable;
import java.io.IOException;
import org.ecozone.store.StoreException;

/**
 * The groups of a drawing, one after the other: a code and a value.
 *
 * <p>Fails: {@link StoreException} naming the line if the file is no DXF any more.
 */
public interface Groups extends Closeable {
  /** Goes to the next group; false at the end of the file. */
  boolean next() throws IOException, StoreException;

  int code();

  /** Value as text: the bytes as ISO-8859-1 characters, to be decoded once the charset is known. */
  String text();

  /** Value as a number, NaN if it is none. */
  double number();

  /** Line of the code, counted from 1; of a binary file the position in bytes. */
  long line();
}
