package org.ecozone.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ecozone.job.SpreadsheetText;
import org.ecozone.screen.Note;
import org.ecozone.zone.Lang;

/**
 * The column of notes in findings.csv; reasons that recur are put into words once.
 *
 * <p>Threads: safe.
 */
final class NoteTexts {
  private final Lang lang;
  private final String separator;
  private final byte[] separatorBytes;
  private final Map<Note, Said> said = new ConcurrentHashMap<>();

  /**
   * A reason in words.
   *
   * @param bytes its UTF-8, null if a column with it needs quotes or an apostrophe
   */
  private record Said(String text, byte[] bytes) {}

  NoteTexts(Lang lang) {
    this.lang = lang;
    this.separator = separator(lang);
    this.separatorBytes = separator.getBytes(StandardCharsets.UTF_8);
  }

  /** What stands between texts of one column. */
  static String separator(Lang lang) {
    return lang == Lang.ZH ? "；" : "; ";
  }

  /** The notes of a finding as a column, with the comma in front. */
  void write(Utf8Bytes row, List<Note> notes) {
    row.add(',');
    Said[] all = new Said[notes.size()];
    boolean plain = true;
    for (int i = 0; i < all.length; i++) {
      all[i] = said(notes.get(i));
      plain &= all[i].bytes() != null;
    }
    if (!plain) {
      CsvText.value(row, SpreadsheetText.guarded(join(all)));
      return;
    }
    for (int i = 0; i < all.length; i++) {
      if (i > 0) {
        row.add(separatorBytes);
      }
      row.add(all[i].bytes());
    }
  }

  private String join(Said[] all) {
    return Arrays.stream(all).map(Said::text).collect(Collectors.joining(separator));
  }

  private Said said(Note note) {
    if (!note.recurs()) {
      return say(note);
    }
    Said known = said.get(note);
    if (known == null) {
      known = say(note);
      said.put(note, known);
    }
    return known;
  }

  private Said say(Note note) {
    String text = note.text(lang);
    boolean plain = !CsvText.needsQuotes(text) && !SpreadsheetText.isFormula(text);
    return new Said(text, plain ? text.getBytes(StandardCharsets.UTF_8) : null);
  }
}
