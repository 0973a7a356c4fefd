package org.ecozone.zone;

import java.util.Locale;

/** The two languages of every text; Chinese is what users see first. */
public enum Lang {
  ZH,
  EN;

  /** {@code zh} or {@code en}: suffix of bundle files and value of {@code --lang}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
