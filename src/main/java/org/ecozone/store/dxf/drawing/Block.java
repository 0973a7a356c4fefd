package org.ecozone.store.dxf.drawing;

import java.util.List;

/**
 * A block.
 *
 * @param name as bytes
 * @param base point that lies at the insertion, x, y, z
 * @param external name of the drawing it refers to, as bytes; empty if its entities stand here
 */
public record Block(String name, double[] base, String external, List<Entity> entities) {}
