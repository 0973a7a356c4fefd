package org.ecozone.store.exchange;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a file reads in a charset, for a person to judge.
 *
 * @param rows first texts that are not plain ASCII, decoded; few and short
 * @param malformed number of places that cannot be decoded in this charset
 */
public record EncodingSample(Charset charset, List<String> rows, long malformed) {
  public EncodingSample {
    rows = List.copyOf(rows);
  }
}
