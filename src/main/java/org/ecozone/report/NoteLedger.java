package org.ecozone.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.screen.Note;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Sha256;

/**
 * Reasons that recur stand once in the record, under an id that follows from what they say and from
 * nothing else; findings name the id.
 *
 * <p>Threads: {@link #id} is safe.
 */
final class NoteLedger {
  /** Digits of the hash; enough that two reasons of one key never meet. */
  private static final int DIGITS = 16;

  private final Map<Note, String> ids = new ConcurrentHashMap<>();

  /** Id of a reason that recurs. */
  String id(Note note) {
    String known = ids.get(note);
    if (known == null) {
      known = makeId(note);
      ids.put(note, known);
    }
    return known;
  }

  private static String makeId(Note note) {
    if (note.args().isEmpty()) {
      return note.key();
    }
    MessageDigest digest = Sha256.digest();
    for (String arg : note.args()) {
      byte[] bytes = arg.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return note.key() + ":" + Sha256.hex(digest).substring(0, DIGITS);
  }

  /** All reasons named so far, sorted by id. */
  void write(JsonGenerator json) throws IOException {
    Map<String, Note> byId = new TreeMap<>();
    for (Map.Entry<Note, String> entry : ids.entrySet()) {
      Note other = byId.put(entry.getValue(), entry.getKey());
      if (other != null) {
        throw new IllegalStateException("two notes are called " + entry.getValue());
      }
    }
    json.writeArrayFieldStart("notes");
    for (Map.Entry<String, Note> entry : byId.entrySet()) {
      json.writeStartObject();
      json.writeStringField("id", entry.getKey());
      json.writeStringField("key", entry.getValue().key());
      JsonText.texts(json, "args", entry.getValue().args());
      json.writeStringField("text", entry.getValue().text(Lang.ZH));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
