package org.ecozone.arch;

import java.util.List;
import java.util.Map;

/** Which canary each positive list of {@link MayUse} has to refuse. */
final class MayUseCanaries {
  static final Map<String, List<String>> ARROWS =
      Map.ofEntries(
          Map.entry("geo", List.of("GeoKnowsZone")),
          Map.entry("job", List.of("JobKnowsGeo")),
          Map.entry("zone", List.of("ZoneKnowsJob")),
          Map.entry("store", List.of("StoreKnowsOverlay")),
          Map.entry("overlay", List.of("OverlayKnowsStore")),
          Map.entry("carto", List.of("CartoKnowsOverlay")),
          Map.entry("edit", List.of("EditKnowsStore")),
          Map.entry("screen", List.of("ScreenKnowsStore")),
          Map.entry("field", List.of("FieldKnowsScreen")),
          Map.entry("report", List.of("ReportKnowsStore")),
          Map.entry("app", List.of("AppKnowsCli")),
          Map.entry("cli", List.of("CliKnowsStore")),
          Map.entry("gui", List.of("GuiKnowsReport")));

  static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("geo", List.of("GeoKnowsForeignLibrary")),
          Map.entry("job", List.of("JobKnowsForeignLibrary")),
          Map.entry("zone", List.of("ZoneKnowsForeignLibrary")),
          Map.entry("store", List.of("StoreKnowsForeignLibrary")),
          Map.entry("overlay", List.of("OverlayKnowsForeignLibrary")),
          Map.entry("carto", List.of("CartoKnowsForeignLibrary")),
          Map.entry("edit", List.of("EditKnowsForeignLibrary")),
          Map.entry("screen", List.of("ScreenKnowsForeignLibrary")),
          Map.entry("field", List.of("FieldKnowsForeignLibrary")),
          Map.entry("report", List.of("ReportKnowsForeignLibrary")),
          Map.entry("app", List.of("AppKnowsForeignLibrary")),
          Map.entry("cli", List.of("CliKnowsForeignLibrary")),
          Map.entry("gui", List.of("GuiKnowsForeignLibrary")));

  private MayUseCanaries() {}
}
