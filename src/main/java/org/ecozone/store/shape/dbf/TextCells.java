package org.ecozone.store.shape.dbf;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.ecozone.store.shape.issue.RowTally;
import org.ecozone.store.shape.issue.ShapeIssue;
import org.ecozone.store.text.StrictText;

/** Texts out of cells, and what was lost in them. */
final class TextCells {
  /** Where dBase ends; what is as long was probably longer. */
  private static final int LIMIT = 254;

  private final CharsetDecoder decoder;
  private final int charBytes;
  private final RowTally tally;
  private CharBuffer out = CharBuffer.allocate(1024);

  TextCells(Charset charset, RowTally tally) {
    this.decoder = StrictText.decoder(charset);
    this.charBytes =
        charset.equals(StandardCharsets.UTF_8)
            ? 3
            : charset.newEncoder().maxBytesPerChar() > 1 ? 2 : 1;
    this.tally = tally;
  }

  /** Null for a blank cell. */
  String read(byte[] row, DbfField field, String column, long fid) {
    int from = field.offset();
    int width = from + field.length();
    int end = endOfText(row, from, width, column, fid);
    if (end == from) {
      return null;
    }
    // Some writers cut before a character and make the field as short as what is left.
    if (end - from > Math.max(LIMIT, field.length()) - charBytes) {
      tally.add(ShapeIssue.TEXT_AT_LIMIT, fid, column);
    }
    for (int i = from; i < end; i++) {
      if (row[i] < 0) {
        return decode(ByteBuffer.wrap(row, from, end - from), end == width, column, fid);
      }
    }
    return new String(row, from, end - from, StandardCharsets.ISO_8859_1);
  }

  /** Blanks at the end are padding; so is everything after a NUL. */
  private int endOfText(byte[] row, int from, int width, String column, long fid) {
    int end = width;
    for (int i = from; i < width; i++) {
      if (row[i] == 0) {
        end = i;
        break;
      }
    }
    for (int i = end; i < width; i++) {
      if (row[i] != 0 && row[i] != ' ') {
        tally.add(ShapeIssue.TEXT_AFTER_NUL, fid, column);
        break;
      }
    }
    while (end > from && row[end - 1] == ' ') {
      end--;
    }
    return end;
  }

  private String decode(ByteBuffer in, boolean full, String column, long fid) {
    if (out.capacity() < in.remaining() + 16) {
      out = CharBuffer.allocate(2 * in.remaining() + 16);
    }
    out.clear();
    decoder.reset();
    while (true) {
      CoderResult result = decoder.decode(in, out, !full);
      if (result.isError()) {
        out.put('\uFFFD');
        in.position(in.position() + result.length());
        tally.add(ShapeIssue.TEXT_MALFORMED, fid, column);
      } else if (full && in.hasRemaining()) {
        // The field ended before the character did.
        tally.add(ShapeIssue.TEXT_CUT_IN_CHARACTER, fid, column);
        break;
      } else {
        break;
      }
    }
    return out.flip().toString();
  }
}
