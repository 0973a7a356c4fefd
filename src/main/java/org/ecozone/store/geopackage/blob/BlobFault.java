package org.ecozone.store.geopackage.blob;

import org.ecozone.store.StoreIssue;

/** A geometry blob cannot be used; the issue code and its values say why. */
final class BlobFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final StoreIssue issue;
  private final String detail;

  BlobFault(StoreIssue issue, String detail) {
    super(issue + " " + detail, null, false, false);
    this.issue = issue;
    this.detail = detail;
  }

  StoreIssue issue() {
    return issue;
  }

  /** Value of the text's first placeholder. */
  String detail() {
    return detail;
  }
}
