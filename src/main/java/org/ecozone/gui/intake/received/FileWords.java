package org.ecozone.gui.intake.received;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.preferences.AreaUnit;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.map.CrsName;

/** What a file holds, in words. */
public final class FileWords {
  private final UiTexts texts;
  private final Desk desk;

  public FileWords(Desk desk) {
    texts = desk.texts();
    this.desk = desk;
  }

  /** Format, number of parcels, area; empty before it was looked into. */
  public String facts(IntakeFile file) {
    return file.examination().map(found -> String.join(" · ", facts(found))).orElse("");
  }

  private List<String> facts(Examination found) {
    List<String> facts = new ArrayList<>();
    facts.add(texts.get(found.head().formatKey()));
    long failed = failed(found);
    facts.add(
        failed == 0
            ? texts.get("gui/intake.parcels", found.parcels().size())
            : texts.get("gui/intake.parcels.failed", found.parcels().size(), failed));
    String area = area(found);
    if (!area.isEmpty()) {
      facts.add(area);
    }
    return facts;
  }

  /** Parcels that cannot be used. */
  public static long failed(Examination found) {
    return found.parcels().stream().filter(parcel -> parcel.failure() != null).count();
  }

  /** Planar area of all parcels; empty if it is not known yet or there is none. */
  public String area(Examination found) {
    double sum = found.planarM2();
    return sum > 0 ? area(sum) : "";
  }

  /** In the unit of the settings; empty if it is not known. */
  public String area(double areaM2) {
    if (Double.isNaN(areaM2)) {
      return "";
    }
    AreaUnit unit = desk.settings().preferences().units().area();
    BigDecimal shown =
        BigDecimal.valueOf(unit.of(areaM2)).setScale(unit.decimals(), RoundingMode.HALF_UP);
    boolean lost = areaM2 > 0 && shown.signum() == 0;
    AreaUnit said = lost ? AreaUnit.SQUARE_METRE : unit;
    String number =
        lost
            ? new BigDecimal(areaM2).round(new MathContext(2)).toPlainString()
            : shown.toPlainString();
    return number + " " + texts.get("gui/intake.unit." + said);
  }

  /** The CRS, or that it is open. */
  public String crs(Examination found) {
    if (found.crs() != null) {
      return CrsName.of(found.crs().name(), texts);
    }
    int count = found.resolution().candidates().size();
    return count == 0 ? texts.get("gui/intake.crs.none") : texts.get("gui/intake.crs.open", count);
  }
}
