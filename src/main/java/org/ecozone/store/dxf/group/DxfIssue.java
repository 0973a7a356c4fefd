package org.ecozone.store.dxf.group;

import static org.ecozone.zone.Severity.ERROR;
import static org.ecozone.zone.Severity.INFO;
import static org.ecozone.zone.Severity.WARNING;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** Everything that reading or writing a drawing may find; texts in the bundle {@code store/dxf}. */
public enum DxfIssue implements IssueCode {
  // the file cannot be used
  UNREADABLE(ERROR),
  NOT_DXF(ERROR),
  UNICODE_16(ERROR),
  GROUP_CODE_WRONG(ERROR),
  LINE_TOO_LONG(ERROR),
  TRUNCATED(ERROR),
  BINARY_DAMAGED(ERROR),
  ENTITY_TOO_LARGE(ERROR),
  TOO_MANY_VERTICES(ERROR),
  BLOCKS_WITHOUT_END(ERROR),
  NO_GEOMETRY(ERROR),
  LAYER_NOT_FOUND(ERROR),
  LAYERS_WITHOUT_GEOMETRY(ERROR),
  // one entity cannot be used
  COORDINATE_WRONG(ERROR),
  SPLINE_WRONG(ERROR),
  HATCH_WRONG(ERROR),
  BLOCK_MISSING(ERROR),
  BLOCK_IN_ITSELF(ERROR),
  BLOCK_EXTERNAL(ERROR),
  BLOCK_ARRAY_WRONG(ERROR),
  // the file as a whole
  LAYERS_BY_DEFAULT(WARNING),
  LAYERS_OPEN_ONLY(WARNING),
  LAYERS_LEFT_OUT(WARNING),
  LAND_NOT_TAKEN(WARNING),
  TYPES_NOT_TAKEN(INFO),
  PAPER_SPACE(INFO),
  HIDDEN_NOT_TAKEN(WARNING),
  END_MISSING(WARNING),
  ENCODING_DIFFERS(WARNING),
  TEXT_MALFORMED(WARNING),
  UNIT_STATED(INFO),
  UNIT_MILLIMETRE(WARNING),
  HEIGHTS_DROPPED(INFO),
  CURVES_DENSIFIED(INFO),
  // single entities
  TILTED(WARNING),
  FIT_POINTS(WARNING),
  NEARLY_CLOSED(WARNING),
  GAP_CLOSED(INFO),
  HATCH_GAP(WARNING),
  WITHOUT_AREA(WARNING),
  CHAIN_JOINED(WARNING),
  CHAIN_BRANCHED(WARNING),
  DUPLICATE(WARNING),
  HATCH_OF_OUTLINE(INFO),
  HATCH_HOLES(WARNING),
  HATCH_ISLANDS_LEFT(WARNING),
  RING_INSIDE(WARNING),
  HOLES_BY_CHOICE(WARNING),
  HOLES_BY_MARK(INFO),
  TEXTS_CUT(INFO),
  MORE_OF_THE_SAME(INFO),
  // writing
  WRITE_FAILED(ERROR),
  COLUMNS_LEFT_OUT(WARNING),
  LAYER_RENAMED(INFO),
  GEOMETRY_NOT_HELD(ERROR);

  private final Severity severity;

  DxfIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "store/dxf";
  }
}
