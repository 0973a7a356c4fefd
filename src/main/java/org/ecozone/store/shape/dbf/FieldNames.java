package org.ecozone.store.shape.dbf;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecozone.store.shape.ShapeIssue;
import org.ecozone.zone.Issue;

/** Names of columns out of their bytes, unique, and what had to be done for that. */
final class FieldNames {
  private final List<String> names = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  FieldNames(List<DbfField> fields, Charset charset, String file, String table) {
    for (int i = 0; i < fields.size(); i++) {
      String name = decode(fields.get(i).rawName(), charset, file, table);
      String unique = unique(name.isBlank() ? "FIELD_" + (i + 1) : name);
      if (!unique.equals(name)) {
        issues.add(Issue.of(ShapeIssue.FIELD_RENAMED, file, table, i + 1, name, unique));
      }
      names.add(unique);
    }
  }

  List<String> names() {
    return names;
  }

  List<Issue> issues() {
    return issues;
  }

  /** GDAL cuts UTF-8 names after 10 bytes, in the middle of a character. */
  private String decode(byte[] raw, Charset charset, String file, String table) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    ByteBuffer in = ByteBuffer.wrap(raw);
    CharBuffer out = CharBuffer.allocate(raw.length * 2 + 2);
    decoder.decode(in, out, false);
    String name = out.flip().toString();
    if (in.hasRemaining()) {
      issues.add(Issue.of(ShapeIssue.FIELD_NAME_CUT, file, table, name));
    }
    return name;
  }

  private String unique(String name) {
    String result = name;
    for (int i = 1; !taken.add(result.toLowerCase(Locale.ROOT)); i++) {
      result = name + "_" + i;
    }
    return result;
  }
}
