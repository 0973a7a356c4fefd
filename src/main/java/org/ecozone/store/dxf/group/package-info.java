/**
 * Purpose: the groups of a DXF file, text or binary.
 *
 * <p>Takes: a stream of bytes. Gives: code and value one after the other, with their place.
 *
 * <p>Rules of this package: knows no entity; decodes no text (bytes come as ISO-8859-1 characters);
 * every line is bounded.
 *
 * <p>Start at {@link org.ecozone.store.dxf.group.GroupFile}.
 */
package org.ecozone.store.dxf.group;
