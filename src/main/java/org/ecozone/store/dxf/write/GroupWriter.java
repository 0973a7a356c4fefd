package org.ecozone.store.dxf.write;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/** Writes groups as text: GBK, CRLF, numbers without exponent. */
public final class GroupWriter {
  public static final Charset GBK = Charset.forName("GBK");

  private final OutputStream out;
  private final int decimals;
  private final CharsetEncoder encoder = GBK.newEncoder();

  /**
   * @param decimals digits behind the point, below 0 for as many as the number has
   */
  public GroupWriter(OutputStream out, int decimals) {
    this.out = out;
    this.decimals = decimals;
  }

  /** A name or a key, which GBK must hold. */
  public GroupWriter name(int code, String value) throws IOException {
    line(Integer.toString(code).getBytes(StandardCharsets.US_ASCII));
    line(value.getBytes(GBK));
    return this;
  }

  /** Any text; what GBK does not hold becomes {@code \U+XXXX}, line ends become blanks. */
  public GroupWriter text(int code, String value) throws IOException {
    StringBuilder escaped = new StringBuilder();
    for (char c : value.toCharArray()) {
      if (c < ' ') {
        escaped.append(' ');
      } else if (c < 127 || encoder.canEncode(c)) {
        escaped.append(c);
      } else {
        escaped.append(String.format("\\U+%04X", (int) c));
      }
    }
    return name(code, escaped.toString());
  }

  public GroupWriter whole(int code, long value) throws IOException {
    return name(code, Long.toString(value));
  }

  public GroupWriter number(int code, double value) throws IOException {
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal written = decimals < 0 ? exact : exact.setScale(decimals, RoundingMode.HALF_UP);
    return name(code, written.signum() == 0 ? "0.0" : written.toPlainString());
  }

  /** X, y and a height of 0. */
  public GroupWriter point(int code, double x, double y) throws IOException {
    return number(code, x).number(code + 10, y).number(code + 20, 0);
  }

  private void line(byte[] bytes) throws IOException {
    out.write(bytes);
    out.write('\r');
    out.write('\n');
  }
}
