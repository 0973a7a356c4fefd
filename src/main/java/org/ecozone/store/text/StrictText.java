package org.ecozone.store.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.ecozone.store.FilesIssue;
import org.ecozone.store.StoreException;
import org.ecozone.store.text.DetectedCharset.Certainty;
import org.ecozone.zone.Issue;

/** A whole text of which every byte must decode. */
public final class StrictText {
  private StrictText() {}

  /**
   * Decodes a text in the charset that its bytes tell.
   *
   * @param issues takes what a user should know of the charset
   */
  public static String of(byte[] bytes, String file, List<Issue> issues) throws StoreException {
    DetectedCharset detected = CharsetDetection.of(bytes);
    try {
      return said(decode(bytes, detected), detected, file, issues);
    } catch (CharacterCodingException e) {
      boolean byMark = detected.certainty() == Certainty.MARKED;
      if (byMark || detected.charset().equals(CharsetDetection.GB18030)) {
        throw new StoreException(Issue.of(FilesIssue.TEXT_ENCODING_UNKNOWN, file, ""), e);
      }
    }
    DetectedCharset usual =
        new DetectedCharset(CharsetDetection.GB18030, Certainty.LIKELY, 0, detected.samples());
    return of(bytes, usual, file, issues);
  }

  /** Decodes a text in a charset that was detected or chosen. */
  public static String of(byte[] bytes, DetectedCharset charset, String file, List<Issue> issues)
      throws StoreException {
    try {
      return said(decode(bytes, charset), charset, file, issues);
    } catch (CharacterCodingException e) {
      throw new StoreException(Issue.of(FilesIssue.TEXT_ENCODING_UNKNOWN, file, ""), e);
    }
  }

  private static String said(String text, DetectedCharset used, String file, List<Issue> issues)
      throws StoreException {
    if (text.indexOf('\0') >= 0) {
      throw new StoreException(Issue.of(FilesIssue.TEXT_ENCODING_UNKNOWN, file, ""), null);
    }
    Charset charset = used.charset();
    if (used.certainty() == Certainty.LIKELY && charset.equals(CharsetDetection.GB18030)) {
      issues.add(Issue.of(FilesIssue.TEXT_READ_AS_GB18030, file, ""));
    } else {
      used.issue(file).ifPresent(issues::add);
    }
    return text;
  }

  /** One that reports what does not belong, never replaces it. */
  public static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static String decode(byte[] bytes, DetectedCharset charset)
      throws CharacterCodingException {
    int mark = charset.markBytes();
    return decoder(charset.charset())
        .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
        .toString();
  }
}
