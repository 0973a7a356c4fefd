package org.ecozone.store.txt;

import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.AngleNotation;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.exchange.PointNumbers;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.store.exchange.YesNo;
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
    YesNo closing,
    PointNumbers numbers,
    AxisOrder order,
    AreaUnit unit,
    AngleNotation angles,
    Map<String, String> header) {
  private static final int MOST_DECIMALS = 12;

  /** What follows from the CRS cannot be given. */
  private static final Set<String> OF_CRS = Set.of("坐标系", "几度分带", "带号", "计量单位", "投影类型");

  private static final Set<AngleNotation> ANGLES =
      EnumSet.of(AngleNotation.DEGREES, AngleNotation.DMS);

  static TxtWriteOptions of(WriteChoices choices, String file) throws StoreException {
    Set<YesNo> answers = EnumSet.allOf(YesNo.class);
    Set<PointNumbers> numbers = EnumSet.allOf(PointNumbers.class);
    Set<AxisOrder> orders = EnumSet.allOf(AxisOrder.class);
    Set<AreaUnit> units = EnumSet.allOf(AreaUnit.class);
    return new TxtWriteOptions(
        charset(choices, file),
        choices
            .oneOf(WriteOption.ZONE_PREFIX, answers, file)
            .map(answer -> answer == YesNo.YES)
            .orElse(null),
        choices.decimals(MOST_DECIMALS, file).orElse(-1),
        choices.oneOf(WriteOption.CLOSING_POINT, answers, file).orElse(YesNo.YES),
        choices.oneOf(WriteOption.POINT_NUMBERS, numbers, file).orElse(PointNumbers.PARCEL),
        choices.oneOf(WriteOption.AXIS_ORDER, orders, file).orElse(AxisOrder.NORTH_EAST),
        choices.oneOf(WriteOption.AREA_UNIT, units, file).orElse(AreaUnit.HECTARE),
        choices.oneOf(WriteOption.ANGLES, ANGLES, file).orElse(AngleNotation.DEGREES),
        header(choices, file));
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
