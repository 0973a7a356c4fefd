package org.ecozone.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecozone.screen.Note;
import org.junit.jupiter.api.Test;

/** JSON as bytes against a parser. */
class JsonBytesTest {
  private static final String[] PARTS = {
    "",
    "a",
    "中文",
    "é",
    "\uD83D\uDE00",
    "\"",
    "\\",
    "/",
    "\b",
    "\f",
    "\n",
    "\r",
    "\t",
    "\u0000",
    "\u001F",
    "\u007F",
    "\u2028",
    "\uFFFF",
    "{",
    ",",
    "'"
  };

  @Test
  void textsReadBackAsTheyWere() throws IOException {
    Random random = new Random(7);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(5); n > 0; n--) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
      texts.add(text.toString());
    }
    Utf8Bytes bytes = Utf8Bytes.inMemory();
    JsonBytes json = new JsonBytes(bytes);
    json.beginArray();
    texts.forEach(json::text);
    json.endArray();

    List<String> read = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(bytes.take())) {
      assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        read.add(parser.getText());
      }
      assertThat(parser.nextToken()).isNull();
    }
    assertThat(read).isEqualTo(texts);
  }

  @Test
  void numbersReadBackAsTheyWere() {
    Random random = new Random(8);
    for (int i = 0; i < 100_000; i++) {
      double value =
          i % 2 == 0
              ? Double.longBitsToDouble(random.nextLong())
              : (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12));
      Utf8Bytes bytes = Utf8Bytes.inMemory();
      new JsonBytes(bytes).number(value);
      String text = new String(bytes.take(), StandardCharsets.UTF_8);
      if (Double.isFinite(value)) {
        assertThat(Double.doubleToLongBits(Double.parseDouble(text)))
            .isEqualTo(Double.doubleToLongBits(value));
      } else {
        assertThat(text).isEqualTo("null");
      }
    }
  }

  @Test
  void commasStandBetweenAndNowhereElse() {
    Utf8Bytes bytes = Utf8Bytes.inMemory();
    JsonBytes json = new JsonBytes(bytes);
    json.beginObject().name("none").beginArray().endArray().number("n", 1).flag("f", false);
    json.texts("t", Map.of("b\"", "2", "a", "1")).name("of").beginArray();
    json.line().beginObject().endObject().line().beginObject().text("x", "y").endObject();
    json.endArray().number("d", -0.0).number("nan", Double.NaN).endObject();

    assertThat(new String(bytes.take(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"none\":[],\"n\":1,\"f\":false,\"t\":{\"a\":\"1\",\"b\\\"\":\"2\"},"
                + "\"of\":[\n{},\n{\"x\":\"y\"}],\"d\":-0.0,\"nan\":null}");
  }

  @Test
  void theIdOfANoteFollowsFromWhatItSaysAlone() {
    NoteLedger ledger = new NoteLedger();
    String id = ledger.id(Note.of("PROJECT_UNKNOWN", "a", "b"));

    assertThat(id).startsWith("PROJECT_UNKNOWN:").hasSize("PROJECT_UNKNOWN:".length() + 16);
    assertThat(new NoteLedger().id(Note.of("PROJECT_UNKNOWN", "a", "b"))).isEqualTo(id);
    assertThat(ledger.id(Note.of("PROJECT_UNKNOWN", "ab", ""))).isNotEqualTo(id);
    assertThat(ledger.id(Note.of("PROJECT_UNKNOWN", "a"))).isNotEqualTo(id);
    assertThat(ledger.id(Note.of("COUNTY_UNKNOWN"))).isEqualTo("COUNTY_UNKNOWN");
  }
}
