package org.ecozone.store.shape.dbf;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecozone.store.shape.issue.ShapeIssue;
import org.ecozone.zone.Issue;

/** Names of columns out of their bytes, unique, and what had to be done for that. */
final class FieldNames {
  private final List<String> names = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final List<String> cut = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  FieldNames(List<DbfField> fields, Charset charset, String file, String table) {
    for (int i = 0; i < fields.size(); i++) {
      String name = decode(fields.get(i).rawName(), charset);
      String unique = unique(name.isBlank() ? "FIELD_" + (i + 1) : name);
      if (!unique.equals(name)) {
        issues.add(Issue.of(ShapeIssue.FIELD_RENAMED, file, table, i + 1, name, unique));
      }
      names.add(unique);
    }
    if (!cut.isEmpty()) {
      issues.add(Issue.of(ShapeIssue.FIELD_NAME_CUT, file, table, String.join(";", cut)));
    }
  }

  List<String> names() {
    return names;
  }

  List<Issue> issues() {
    return issues;
  }

  /** GDAL cuts UTF-8 names after 10 bytes, in the middle of a character. */
  private String decode(byte[] raw, Charset charset) {
    int number = beforeNumber(raw);
    String name = decode(raw, number, charset);
    if (name == null) {
      name = decode(raw, raw.length, charset);
      return name == null ? new String(raw, charset) : name;
    }
    return name + new String(raw, number, raw.length - number, StandardCharsets.US_ASCII);
  }

  /** The first bytes; those of half a character at their end are left out. Null if malformed. */
  private String decode(byte[] raw, int length, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    ByteBuffer in = ByteBuffer.wrap(raw, 0, length);
    CharBuffer out = CharBuffer.allocate(raw.length * 2 + 2);
    if (decoder.decode(in, out, false).isError()) {
      return null;
    }
    String name = out.flip().toString();
    if (in.hasRemaining()) {
      cut.add(name);
    }
    return name;
  }

  /**
   * Where the number begins by which a writer told names apart that were cut alike ({@code _1});
   * the character before it may be half of one. The length where there is none.
   */
  static int beforeNumber(byte[] raw) {
    int at = raw.length;
    while (at > 0 && raw[at - 1] >= '0' && raw[at - 1] <= '9') {
      at--;
    }
    boolean numbered = at < raw.length && at > 1 && raw[at - 1] == '_' && raw[at - 2] < 0;
    return numbered ? at - 1 : raw.length;
  }

  private String unique(String name) {
    String result = name;
    for (int i = 1; !taken.add(result.toLowerCase(Locale.ROOT)); i++) {
      result = name + "_" + i;
    }
    return result;
  }
}
