package org.ecozone.store.markup;

/** What a cursor stands on. */
public enum XmlEvent {
  /** An element begins. */
  START,
  /** An element ends. */
  END,
  /** A piece of text; long ones come in several. */
  TEXT,
  COMMENT,
  /** The document is over. */
  DONE
}
