package org.ecozone.store.door;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/**
 * Why a file of a foreign format is not read, and how to get to one that is. Texts: bundle {@code
 * store/door}.
 */
public enum DoorIssue implements IssueCode {
  /** Folder or inner file of ArcGIS. */
  GEODATABASE,
  ACCESS,
  DWG,
  OLD_OFFICE,
  OFFICE,
  PDF,
  ARCHIVE,
  /** A zip with nothing in it that is read. */
  ARCHIVE_WITHOUT_LAND,
  PICTURE,
  RASTER,
  OTHER_GIS,
  MAP_PROJECT,
  PROJECT,
  OTHER_MARKUP,
  OTHER_JSON,
  PART_WITHOUT_SHAPE,
  /** Sub-folder with layers; a warning. */
  FOLDER_NOT_READ,
  UNKNOWN,
  NOT_READABLE,
  NOT_WRITABLE;

  @Override
  public Severity severity() {
    return this == FOLDER_NOT_READ ? Severity.WARNING : Severity.ERROR;
  }

  @Override
  public String bundle() {
    return "store/door";
  }
}
