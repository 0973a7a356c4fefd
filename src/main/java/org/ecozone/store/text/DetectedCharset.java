package org.ecozone.store.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.store.exchange.EncodingSample;
import org.ecozone.zone.Issue;

/**
 * The charset of a text, as far as its bytes tell.
 *
 * @param charset to be used
 * @param certainty how sure that is
 * @param markBytes length of the byte order mark before the text; 0 if there is none
 * @param samples how the text reads in each charset that may be meant, the one in use first; empty
 *     for plain ASCII, which reads the same in all of them
 */
public record DetectedCharset(
    Charset charset, Certainty certainty, int markBytes, List<EncodingSample> samples) {
  /** How sure a charset is, best first. */
  public enum Certainty {
    /** The user said so. */
    CHOSEN,
    /** A byte order mark says so. */
    MARKED,
    /** Nothing else fits the bytes, or nothing but ASCII stands there. */
    CERTAIN,
    /** It fits, and reads like a text; others fit too. */
    LIKELY,
    /** Ask. */
    DOUBTFUL
  }

  public DetectedCharset {
    samples = List.copyOf(samples);
  }

  /**
   * What a user should be told: nothing for UTF-8 and for what was chosen, the charset otherwise,
   * as a warning if it is doubtful.
   */
  public Optional<Issue> issue(String file) {
    return switch (certainty) {
      case CHOSEN, MARKED, CERTAIN -> Optional.empty();
      case LIKELY -> Optional.of(Issue.of(TextIssue.CHARSET_TAKEN, file, "", charset.name()));
      case DOUBTFUL -> Optional.of(Issue.of(TextIssue.CHARSET_DOUBTFUL, file, "", charset.name()));
    };
  }

  DetectedCharset withFirst(EncodingSample chosen, Certainty sure, int mark) {
    List<EncodingSample> ordered = new ArrayList<>();
    if (!chosen.rows().isEmpty()) {
      ordered.add(chosen);
    }
    for (EncodingSample sample : samples) {
      if (!sample.charset().equals(chosen.charset())) {
        ordered.add(sample);
      }
    }
    return new DetectedCharset(chosen.charset(), sure, mark, ordered);
  }
}
