package org.ecozone.screen;

/** State of a rule for a site (design.md section 4). */
public enum FindingState {
  TRIGGERED,
  EXCEPTED,
  NOT_TRIGGERED,
  NEEDS_INFO,
  NOT_CHECKED,
  UNDECIDED
}
