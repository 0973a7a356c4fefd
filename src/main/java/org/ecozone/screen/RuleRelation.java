package org.ecozone.screen;

/** Relations of the rule catalogue (domain.md 5.1). */
public enum RuleRelation {
  INTERSECTS,
  WITHIN,
  OUTSIDE,
  NOT_COVERED,
  DISTANCE_LE,
  DOWNSTREAM_LE,
  ATTRIBUTE,
  INTERSECTS_COUNT_GE_2,
  OVERLAP_COUNT_GE_2,
  PLAN_AREA_CHANGE,
  PLAN_SHARE_LE;

  public boolean isDistance() {
    return this == DISTANCE_LE || this == DOWNSTREAM_LE;
  }

  public boolean isPlan() {
    return this == PLAN_AREA_CHANGE || this == PLAN_SHARE_LE;
  }

  /** True if the rule asks about what the zones of one layer leave over. */
  public boolean needsRemainder() {
    return this == WITHIN || this == OUTSIDE || this == NOT_COVERED;
  }
}
