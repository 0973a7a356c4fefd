package org.ecozone.store.txt;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.store.text.DecimalText;
import org.ecozone.store.text.TextFolding;
import org.ecozone.zone.Issue;

/**
 * How a TXT is written, by the choices of the user.
 *
 * @param prefix whether eastings carry the zone; null for as the CRS has it
 * @param decimals digits after the point; below 0 for the usual
 * @param header texts of the head that were given
 */
record TxtWriteOptions(
    Charset charset,
    Boolean prefix,
    int decimals,
    Closing closing,
    Numbers numbers,
    AxisOrder order,
    AreaUnit unit,
    Angles angles,
    Map<String, String> header) {
  enum Closing {
    YES,
    NO
  }

  /** Where the numbers of points begin again. */
  enum Numbers {
    PARCEL,
    RING,
    FILE
  }

  enum Angles {
    DEGREES,
    DMS
  }

  private static final int MOST_DECIMALS = 12;

  /** What follows from the CRS cannot be given. */
  private static final Set<String> OF_CRS = Set.of("坐标系", "几度分带", "带号", "计量单位", "投影类型");

  static TxtWriteOptions of(WriteChoices choices, String file) throws StoreException {
    Closing prefix = option(choices, WriteOption.ZONE_PREFIX, Closing.class, null, file);
    return new TxtWriteOptions(
        charset(choices, file),
        prefix == null ? null : prefix == Closing.YES,
        decimals(choices, file),
        option(choices, WriteOption.CLOSING_POINT, Closing.class, Closing.YES, file),
        option(choices, WriteOption.POINT_NUMBERS, Numbers.class, Numbers.PARCEL, file),
        option(choices, WriteOption.AXIS_ORDER, AxisOrder.class, AxisOrder.NORTH_EAST, file),
        option(choices, WriteOption.AREA_UNIT, AreaUnit.class, AreaUnit.HECTARE, file),
        option(choices, WriteOption.ANGLES, Angles.class, Angles.DEGREES, file),
        header(choices, file));
  }

  private static <T extends Enum<T>> T option(
      WriteChoices choices, WriteOption option, Class<T> type, T usual, String file)
      throws StoreException {
    Optional<String> text = choices.get(option);
    if (text.isEmpty() || text.get().isBlank()) {
      return usual;
    }
    try {
      return Enum.valueOf(type, text.get().strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw wrong(option, text.get(), file, e);
    }
  }

  private static StoreException wrong(
      WriteOption option, String text, String file, Throwable cause) {
    return new StoreException(Issue.of(TxtIssue.OPTION_WRONG, file, "", option.key(), text), cause);
  }

  private static Charset charset(WriteChoices choices, String file) throws StoreException {
    String name = choices.get(WriteOption.ENCODING).orElse("").strip();
    try {
      Charset charset = Charset.forName(name.isEmpty() ? "GB18030" : name);
      if (charset.canEncode()) {
        return charset;
      }
    } catch (IllegalArgumentException e) {
      throw wrong(WriteOption.ENCODING, name, file, e);
    }
    throw wrong(WriteOption.ENCODING, name, file, null);
  }

  private static int decimals(WriteChoices choices, String file) throws StoreException {
    String text = choices.get(WriteOption.DECIMALS).orElse("").strip();
    if (text.isEmpty()) {
      return -1;
    }
    double value = DecimalText.parse(text);
    if (!(value >= 0 && value <= MOST_DECIMALS && value == Math.rint(value))) {
      throw wrong(WriteOption.DECIMALS, text, file, null);
    }
    return (int) value;
  }

  private static Map<String, String> header(WriteChoices choices, String file)
      throws StoreException {
    Map<String, String> header = new LinkedHashMap<>();
    for (String line : choices.get(WriteOption.HEADER).orElse("").split("\\R")) {
      String text = TextFolding.strip(line);
      if (text.isEmpty()) {
        continue;
      }
      int equals = text.indexOf('=');
      String key = equals < 0 ? "" : TextFolding.strip(text.substring(0, equals));
      if (key.isEmpty() || key.startsWith("[") || OF_CRS.contains(key)) {
        throw wrong(WriteOption.HEADER, text, file, null);
      }
      header.put(key, TextFolding.strip(text.substring(equals + 1)));
    }
    return header;
  }
}
