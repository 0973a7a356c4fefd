package org.ecozone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An option of a format as it is written on the command line: {@code encoding=GBK}. */
record KeyValue(String key, String value) {
  /** Line feeds of a value may be written {@code \n}; fails on what is not {@code key=value}. */
  static List<KeyValue> list(List<String> texts, String option) {
    List<KeyValue> list = new ArrayList<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1 || equals == text.length() - 1) {
        throw new UsageException("usage.key-value", option, text);
      }
      String value = text.substring(equals + 1).replace("\\n", "\n");
      list.add(new KeyValue(text.substring(0, equals).toLowerCase(Locale.ROOT), value));
    }
    return list;
  }
}
