package org.ecozone.store.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecozone.store.StoreException;
import org.ecozone.store.archive.DamagedArchiveException;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.text.CharsetDetection;
import org.ecozone.store.text.StrictText;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * A text whose charset is known: chosen by the user, or by its byte order mark, or declared in its
 * XML declaration, or UTF-8. Bytes that are none of that charset are a fault, never a question
 * mark.
 *
 * <p>Fails: {@link StoreException} if a charset is unknown; reading fails by {@link
 * CharacterCodingException}, which {@link #malformed} turns into a sentence.
 */
public final class EncodedText {
  private static final int HEAD_BYTES = 1024;
  private static final int BUFFER = 1 << 13;

  private final MarkupSource source;
  private final Charset charset;
  private final List<Issue> issues;

  private EncodedText(MarkupSource source, Charset charset, List<Issue> issues) {
    this.source = source;
    this.charset = charset;
    this.issues = List.copyOf(issues);
  }

  /** XML: the declaration counts. */
  public static EncodedText ofXml(MarkupSource source, ReadChoices choices) throws StoreException {
    return of(source, choices, true);
  }

  /** JSON: UTF-8 unless a mark or the user says otherwise. */
  public static EncodedText ofJson(MarkupSource source, ReadChoices choices) throws StoreException {
    return of(source, choices, false);
  }

  private static EncodedText of(MarkupSource source, ReadChoices choices, boolean xml)
      throws StoreException {
    byte[] head = head(source);
    if (isBlank(head)) {
      throw new StoreException(Issue.of(MarkupIssue.MARKUP_EMPTY, source.name(), ""), null);
    }
    Optional<String> chosen = choices.get(ReadOption.ENCODING).filter(name -> !name.isBlank());
    if (chosen.isPresent()) {
      return new EncodedText(source, charset(source.name(), chosen.get().strip()), List.of());
    }
    Charset bySigns = CharsetSigns.find(head);
    String declared = xml ? CharsetSigns.declared(head) : "";
    if (bySigns != null || declared.isEmpty()) {
      return new EncodedText(source, bySigns == null ? StandardCharsets.UTF_8 : bySigns, List.of());
    }
    List<Issue> issues = new ArrayList<>();
    Charset named = charset(source.name(), declared);
    if (CharsetSigns.isWide(named)) {
      // The declaration could be read byte by byte, so it is wrong; .NET programs write it.
      issues.add(Issue.of(MarkupIssue.ENCODING_MISDECLARED, source.name(), "", declared, "UTF-8"));
      named = StandardCharsets.UTF_8;
    }
    return new EncodedText(source, named, issues);
  }

  private static byte[] head(MarkupSource source) throws StoreException {
    try (InputStream in = source.open()) {
      return in.readNBytes(HEAD_BYTES);
    } catch (IOException e) {
      throw unreadable(source.name(), e);
    }
  }

  private static boolean isBlank(byte[] head) {
    for (byte b : head) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return false;
      }
    }
    return head.length < HEAD_BYTES;
  }

  /** GB2312 and GBK are read as GB18030, which holds both: writers name the smaller one. */
  private static Charset charset(String file, String name) throws StoreException {
    try {
      String key = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
      boolean chinese = List.of("GB2312", "GBK", "GB18030", "CP936", "936").contains(key);
      return chinese ? CharsetDetection.GB18030 : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new StoreException(Issue.of(MarkupIssue.ENCODING_UNKNOWN, file, "", name), e);
    }
  }

  /** A file that cannot be read for a reason outside of it. */
  public static StoreException unreadable(String file, IOException cause) {
    if (cause instanceof DamagedArchiveException damaged) {
      return damaged.refusal();
    }
    return new StoreException(
        Issue.of(MarkupIssue.MARKUP_UNREADABLE, file, "", Reason.of(cause)), cause);
  }

  public MarkupSource source() {
    return source;
  }

  public Charset charset() {
    return charset;
  }

  /** What is odd about the declaration. */
  public List<Issue> issues() {
    return issues;
  }

  /** Characters without the byte order mark; bytes that do not belong fail. */
  public Reader reader(InputStream bytes) throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, 4);
    byte[] start = in.readNBytes(4);
    int mark = CharsetSigns.markLength(start, charset);
    in.unread(start, mark, start.length - mark);
    return new InputStreamReader(in, StrictText.decoder(charset));
  }

  /** The sentence for bytes that are none of the charset; says so if they are GBK. */
  public StoreException malformed(Exception cause) {
    boolean gbk =
        !charset.equals(CharsetDetection.GB18030) && malformedLine(CharsetDetection.GB18030) == 0;
    return new StoreException(
        Issue.of(
            gbk ? MarkupIssue.ENCODING_LOOKS_GBK : MarkupIssue.ENCODING_MALFORMED,
            source.name(),
            "",
            Math.max(1, malformedLine(charset)),
            charset.name()),
        cause);
  }

  /** Line of the first bytes that are none of a charset, counted from 1; 0 if there are none. */
  private long malformedLine(Charset tried) {
    CharsetDecoder decoder = StrictText.decoder(tried);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer characters = CharBuffer.allocate(BUFFER);
    long line = 1;
    try (InputStream in = source.open()) {
      boolean over = false;
      while (!over) {
        int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
        over = got < 0;
        bytes.position(bytes.position() + Math.max(0, got)).flip();
        CoderResult result = decoder.decode(bytes, characters, over);
        bytes.compact();
        characters.flip();
        line += characters.chars().filter(c -> c == '\n').count();
        characters.clear();
        if (result.isError()) {
          return line;
        }
      }
      return 0;
    } catch (IOException e) {
      return line;
    }
  }
}
