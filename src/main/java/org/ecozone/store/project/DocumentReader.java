package org.ecozone.store.project;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;
import org.ecozone.zone.Texts;

/**
 * Reads a JSON document into memory, every value with its line.
 *
 * <p>Fails: {@link StoreException} with line and reason; a field that stands twice is a fault.
 */
public final class DocumentReader {
  /** A site of ten million vertices as WKB in hex has 320 MB; no document is larger than this. */
  private static final long LARGEST_BYTES = 1L << 30;

  private static final int DEEPEST = 200;
  private static final Pattern TWICE = Pattern.compile("^Duplicate \\S+ ['\"]?([^'\"]*)");

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNestingDepth(DEEPEST)
                  .build())
          .build();

  private final String name;
  private final List<Issue> issues = new ArrayList<>();

  private DocumentReader(String name) {
    this.name = name;
  }

  /** The object that the document is. */
  public static DocumentObject read(Path file) throws StoreException {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        throw refuse(name, 1, "> 1 GB", null);
      }
      return read(Files.readAllBytes(file), name);
    } catch (IOException e) {
      throw new StoreException(
          Issue.of(ProjectFileIssue.PROJECT_UNREADABLE, name, "", Reason.of(e)), e);
    }
  }

  /**
   * The same from bytes.
   *
   * @param name of the file, for messages
   */
  public static DocumentObject read(byte[] bytes, String name) throws StoreException {
    try (JsonParser json = FACTORY.createParser(bytes)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new StoreException(
            Issue.of(ProjectFileIssue.PROJECT_NOT_OURS, name, "", line(json)), null);
      }
      DocumentReader reader = new DocumentReader(name);
      DocumentObject root = (DocumentObject) reader.value(json).content();
      if (json.nextToken() != null) {
        throw refuse(name, line(json), Texts.bilingual("结尾之后还有内容", "more after its end"), null);
      }
      return root;
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw refuse(name, line, inWords(e), e);
    } catch (IOException e) {
      throw new StoreException(
          Issue.of(ProjectFileIssue.PROJECT_UNREADABLE, name, "", Reason.of(e)), e);
    }
  }

  /** In words of our own: those of the parser are long, and in one language. */
  private static String inWords(JsonProcessingException failure) {
    if (failure instanceof JsonEOFException) {
      return Texts.bilingual("文件在此中断", "the file ends here");
    }
    String message = String.valueOf(failure.getOriginalMessage());
    Matcher twice = TWICE.matcher(message);
    return twice.find()
        ? Texts.bilingual("“" + twice.group(1) + "”出现两次", twice.group(1) + " stands twice")
        : Texts.bilingual("不是有效的 JSON", "no valid JSON");
  }

  private static StoreException refuse(String name, long line, String why, Exception cause) {
    return new StoreException(
        Issue.of(ProjectFileIssue.PROJECT_NOT_JSON, name, "", line, why), cause);
  }

  private static long line(JsonParser json) {
    return json.currentTokenLocation().getLineNr();
  }

  private DocumentValue value(JsonParser json) throws IOException {
    long line = line(json);
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        Map<String, DocumentValue> fields = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String field = json.currentName();
          json.nextToken();
          fields.put(field, value(json));
        }
        yield new DocumentValue(line, new DocumentObject(name, line, fields, issues));
      }
      case START_ARRAY -> {
        List<DocumentValue> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          elements.add(value(json));
        }
        yield new DocumentValue(line, elements);
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new DocumentValue(line, json.getDecimalValue());
      case VALUE_TRUE -> new DocumentValue(line, Boolean.TRUE);
      case VALUE_FALSE -> new DocumentValue(line, Boolean.FALSE);
      case VALUE_NULL -> new DocumentValue(line, null);
      default -> new DocumentValue(line, json.getText());
    };
  }
}
