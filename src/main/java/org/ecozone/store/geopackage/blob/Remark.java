package org.ecozone.store.geopackage.blob;

import java.util.Arrays;
import java.util.List;
import org.ecozone.store.StoreIssue;

/** Something worth saying about one feature, before file, layer and fid are known. */
public record Remark(StoreIssue issue, List<String> args) {
  public Remark {
    args = List.copyOf(args);
  }

  public static Remark of(StoreIssue issue, Object... args) {
    return new Remark(issue, Arrays.stream(args).map(String::valueOf).toList());
  }
}
