package org.ecozone.store.dxf.land;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecozone.store.dxf.drawing.Drawing;
import org.ecozone.store.dxf.group.DxfIssue;

/** What is to be said of a drawing as a whole. */
final class DrawingRemarks {
  /** Kinds of entities that may be land, but are not read. */
  private static final Set<String> LAND =
      Set.of(
          "REGION",
          "MPOLYGON",
          "3DSOLID",
          "BODY",
          "SURFACE",
          "MESH",
          "MLINE",
          "POLYLINE (mesh)",
          "ACAD_PROXY_ENTITY");

  private static final int MILLIMETRES = 4;
  private static final int METRES = 6;

  private final Drawing drawing;
  private final IssueTally tally;

  DrawingRemarks(Drawing drawing, IssueTally tally) {
    this.drawing = drawing;
    this.tally = tally;
  }

  void add(Tolerance tolerance) {
    if (!drawing.ended()) {
      tally.add(DxfIssue.END_MISSING, "");
    }
    types(DxfIssue.LAND_NOT_TAKEN, true);
    types(DxfIssue.TYPES_NOT_TAKEN, false);
    if (drawing.paper() > 0) {
      tally.add(DxfIssue.PAPER_SPACE, "", drawing.paper());
    }
    if (drawing.hidden() > 0) {
      tally.add(DxfIssue.HIDDEN_NOT_TAKEN, "", drawing.hidden());
    }
    if (tolerance.unit() == Tolerance.Unit.MILLIMETRE) {
      tally.add(DxfIssue.UNIT_MILLIMETRE, "");
    } else if (drawing.unit() > 0 && drawing.unit() != METRES) {
      tally.add(
          DxfIssue.UNIT_STATED,
          "",
          drawing.unit() == MILLIMETRES ? "mm" : "$INSUNITS=" + drawing.unit());
    }
  }

  private void types(DxfIssue code, boolean land) {
    Map<String, Long> found = new TreeMap<>(drawing.otherTypes());
    found.keySet().removeIf(type -> LAND.contains(type) != land);
    if (!found.isEmpty()) {
      String list =
          found.entrySet().stream()
              .limit(30)
              .map(entry -> printable(entry.getKey()) + " " + entry.getValue())
              .collect(Collectors.joining("、"));
      tally.add(code, "", list);
    }
  }

  private static String printable(String type) {
    String safe = type.replaceAll("[^\\x20-\\x7e]", "?");
    return safe.length() > 40 ? safe.substring(0, 40) + "…" : safe;
  }
}
