package org.ecozone.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code --map TABLE=CODE} says; a table may hold {@code =}, a code never does. */
final class LayerCodes {
  private LayerCodes() {}

  static Map<String, String> of(List<String> stated) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String text : stated) {
      int sign = text.lastIndexOf('=');
      if (sign < 1 || sign == text.length() - 1) {
        throw new UsageException("usage.map", text);
      }
      String table = text.substring(0, sign);
      String code = text.substring(sign + 1);
      String before = codes.put(table, code);
      if (before != null && !before.equals(code)) {
        throw new UsageException("usage.map-twice", table, before, code);
      }
    }
    return codes;
  }
}
