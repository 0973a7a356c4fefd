package org.ecozone.gui.intake;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.intake.Examination;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.map.CrsName;
import org.ecozone.gui.screening.part.Figures;

/** What a file holds, in words. */
final class FileWords {
  private final UiTexts texts;
  private final Figures figures;

  FileWords(Desk desk) {
    texts = desk.texts();
    figures = new Figures(desk);
  }

  /** Format, number of parcels, area; empty before it was looked into. */
  String facts(IntakeFile file) {
    return file.examination().map(found -> String.join(" · ", facts(found))).orElse("");
  }

  private List<String> facts(Examination found) {
    List<String> facts = new ArrayList<>();
    facts.add(texts.get(found.head().formatKey()));
    facts.add(texts.get("gui/intake.parcels", found.parcels().size()));
    String area = area(found);
    if (!area.isEmpty()) {
      facts.add(area);
    }
    return facts;
  }

  /** Planar area of all parcels; empty if it is not known yet or there is none. */
  String area(Examination found) {
    double sum = found.planarM2();
    return sum > 0 ? figures.area(sum) : "";
  }

  String area(double areaM2) {
    return Double.isNaN(areaM2) ? "" : figures.area(areaM2);
  }

  /** The CRS, or that it is open. */
  String crs(Examination found) {
    if (found.crs() != null) {
      return CrsName.of(found.crs().name(), texts);
    }
    int count = found.resolution().candidates().size();
    return count == 0 ? texts.get("gui/intake.crs.none") : texts.get("gui/intake.crs.open", count);
  }
}
