package org.ecozone.store.shape;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.store.shape.issue.ShapeIssue;
import org.ecozone.store.text.CharsetDetection;
import org.ecozone.zone.Issue;

/** What .prj and .qpj say of the coordinates. */
final class ShapeCrs {
  private ShapeCrs() {}

  static CrsStatement of(ShapeParts parts, String file, List<Issue> issues) throws IOException {
    byte[] prj = parts.text(PartKind.PRJ);
    byte[] qpj = parts.text(PartKind.QPJ);
    String text = text(prj == null ? qpj : prj);
    if (text.isEmpty()) {
      issues.add(Issue.of(ShapeIssue.PRJ_MISSING, file, parts.name()));
      return CrsStatement.NONE;
    }
    try {
      return CrsStatement.of(Crs.parse(text), text);
    } catch (CrsException e) {
      if (prj != null && qpj != null) {
        return second(text, text(qpj), file, parts.name(), issues);
      }
      return unread(text, file, parts.name(), issues);
    }
  }

  private static CrsStatement second(
      String first, String text, String file, String table, List<Issue> issues) {
    try {
      return CrsStatement.of(Crs.parse(text), text);
    } catch (CrsException e) {
      return unread(first, file, table, issues);
    }
  }

  private static CrsStatement unread(String text, String file, String table, List<Issue> issues) {
    String shown = text.replaceAll("\\s+", " ");
    issues.add(
        Issue.of(
            ShapeIssue.PRJ_UNREADABLE,
            file,
            table,
            shown.substring(0, Math.min(80, shown.length()))));
    return new CrsStatement(text, null, null, 0, 0, AxisOrder.EAST_NORTH, "");
  }

  private static String text(byte[] bytes) {
    if (bytes == null) {
      return "";
    }
    String text;
    try {
      text = decode(bytes, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      text = new String(bytes, CharsetDetection.GB18030);
    }
    return text.replace("\uFEFF", "").replace("\0", "").strip();
  }

  private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
  }
}
