package org.ecozone.store.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.markup.CountedStream;
import org.ecozone.store.markup.EncodedText;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Texts;

/** Opens JSON that comes from anywhere: depth, numbers, names and texts are bounded. */
final class JsonText {
  /** Objects and lists in each other; geometry needs ten. */
  static final int MOST_DEPTH = 200;

  /** Characters of a text that is kept. */
  static final int MOST_TEXT = 4 << 20;

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // Python writes NaN
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxStringLength(MOST_TEXT)
                  .maxNameLength(1000)
                  .maxNumberLength(1000)
                  .maxDocumentLength(16L << 30)
                  .build())
          .build();

  private JsonText() {}

  /** Something that goes through the text. */
  @FunctionalInterface
  interface Pass {
    void run(JsonParser json) throws IOException, StoreException;
  }

  /** Opens the text, goes through it, and says in our words what is wrong with it. */
  static void read(EncodedText text, long size, Progress progress, Pass pass)
      throws StoreException {
    String file = text.source().name();
    long[] line = {1};
    try (InputStream in = new CountedStream(text.source().open(), size, progress);
        JsonParser json = FACTORY.createParser(new SeparatorReader(text.reader(in)))) {
      try {
        pass.run(json);
      } finally {
        line[0] = json.currentLocation().getLineNr();
      }
    } catch (CharacterCodingException e) {
      throw text.malformed(e);
    } catch (JsonProcessingException e) {
      throw refusal(file, line[0], e);
    } catch (IOException e) {
      throw EncodedText.unreadable(file, e);
    }
  }

  private static StoreException refusal(String file, long reached, JsonProcessingException e) {
    long line = e.getLocation() == null ? reached : e.getLocation().getLineNr();
    if (e instanceof StreamConstraintsException) {
      return new StoreException(Issue.of(GeoJsonIssue.JSON_BOUND, file, "", line, bound(e)), e);
    }
    String why =
        e instanceof JsonEOFException
            ? Texts.bilingual("文件在此中断", "the file ends here")
            : Texts.bilingual("不是有效的 JSON", "no valid JSON");
    return new StoreException(Issue.of(GeoJsonIssue.NOT_JSON, file, "", line, why), e);
  }

  private static String bound(JsonProcessingException e) {
    String said = String.valueOf(e.getOriginalMessage());
    if (said.contains("depth")) {
      return Texts.bilingual("嵌套超过 " + MOST_DEPTH + " 层", "nested deeper than " + MOST_DEPTH);
    }
    if (said.contains("Number")) {
      return Texts.bilingual("一个数超过 1000 位", "a number of more than 1000 digits");
    }
    if (said.contains("Name")) {
      return Texts.bilingual("一个字段名超过 1000 字", "a name of more than 1000 characters");
    }
    return said.contains("String")
        ? Texts.bilingual("一段文字超过 4 MB", "a text of more than 4 MB")
        : Texts.bilingual("文件过大", "the file is too large");
  }

  /** The value on which the parser stands as JSON text; the parser then stands on its end. */
  static String copy(JsonParser json) throws IOException {
    StringWriter text =
        new StringWriter() {
          @Override
          public void write(char[] array, int from, int length) {
            if (getBuffer().length() + length > MOST_TEXT) {
              throw new TooLongException();
            }
            super.write(array, from, length);
          }
        };
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      int depth = 0;
      do {
        generator.copyCurrentEventExact(json);
        depth += json.currentToken().isStructStart() ? 1 : 0;
        depth -= json.currentToken().isStructEnd() ? 1 : 0;
      } while (depth > 0 && json.nextToken() != null);
    } catch (TooLongException e) {
      throw new StreamConstraintsException("String value of a property", json.currentLocation());
    }
    return text.toString();
  }

  private static final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
