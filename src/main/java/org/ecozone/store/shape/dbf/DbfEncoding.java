package org.ecozone.store.shape.dbf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecozone.store.exchange.EncodingSample;
import org.ecozone.store.shape.issue.ShapeIssue;
import org.ecozone.store.text.CharsetDetection;
import org.ecozone.store.text.DetectedCharset;
import org.ecozone.store.text.DetectedCharset.Certainty;
import org.ecozone.zone.Issue;

/**
 * In which charset a .dbf is read: the one that the user chose, else what .cpg or header say if the
 * bytes agree, else what the bytes say.
 *
 * @param samples how the texts read in each candidate, the one in use first
 */
record DbfEncoding(Charset charset, List<EncodingSample> samples, List<Issue> issues) {

  /**
   * Decides.
   *
   * @param chosen by the user, null if nothing was
   * @param declared by .cpg, else by the header; empty if by neither
   */
  static DbfEncoding of(
      List<byte[]> given, Charset chosen, Optional<Declared> declared, String file, String table) {
    List<byte[]> cells = given.stream().map(DbfEncoding::withoutNumber).toList();
    DetectedCharset detected = CharsetDetection.ofCells(cells);
    boolean ascii = detected.samples().isEmpty();
    List<Issue> issues = new ArrayList<>();
    Charset used;
    if (chosen != null) {
      used = chosen;
    } else if (declared.isPresent()
        && (ascii || agrees(declared.get().charset(), detected, cells))) {
      used = declared.get().charset();
    } else {
      used = detected.charset();
      declared.ifPresent(
          said ->
              issues.add(
                  Issue.of(
                      ShapeIssue.CHARSET_CONFLICT,
                      file,
                      table,
                      said.by(),
                      said.charset().name(),
                      detected.charset().name())));
      if (declared.isEmpty()) {
        detected.issue(file).ifPresent(issues::add);
      }
    }
    return new DbfEncoding(
        used, ascii ? List.of() : samples(cells, used, declared, detected), issues);
  }

  /**
   * GDAL cuts a name in the middle of a character and tells names that are then the same apart by
   * {@code _1}: the number would make half a character in the middle of the name.
   */
  private static byte[] withoutNumber(byte[] cell) {
    int at = cell.length - 1;
    while (at > 0 && cell[at] >= '0' && cell[at] <= '9') {
      at--;
    }
    boolean numbered = cell.length <= 10 && at > 0 && at < cell.length - 1 && cell[at] == '_';
    return numbered && cell[at - 1] < 0 ? Arrays.copyOf(cell, at) : cell;
  }

  /**
   * What is declared.
   *
   * @param by name of the .cpg or of the byte in the header, for the message
   */
  record Declared(Charset charset, String by) {}

  private static boolean agrees(Charset declared, DetectedCharset detected, List<byte[]> cells) {
    if (declared.equals(detected.charset())) {
      return true;
    }
    // UTF-8 does not fit by chance; a single-byte charset fits everything and proves nothing.
    boolean weak = detected.certainty() == Certainty.DOUBTFUL;
    long malformed = CharsetDetection.sampleOfCells(cells, declared).malformed();
    boolean fits =
        malformed == 0
            || malformed < CharsetDetection.sampleOfCells(cells, detected.charset()).malformed();
    boolean wasUtf8 = declared.equals(StandardCharsets.UTF_8);
    return fits && (weak || wasUtf8);
  }

  private static List<EncodingSample> samples(
      List<byte[]> cells, Charset used, Optional<Declared> declared, DetectedCharset detected) {
    List<EncodingSample> result = new ArrayList<>();
    result.add(CharsetDetection.sampleOfCells(cells, used));
    List<EncodingSample> others = new ArrayList<>(detected.samples());
    declared.ifPresent(said -> others.add(CharsetDetection.sampleOfCells(cells, said.charset())));
    for (EncodingSample other : others) {
      if (result.stream().noneMatch(known -> known.charset().equals(other.charset()))) {
        result.add(other);
      }
    }
    return result;
  }
}
