package org.ecozone.store.dxf.drawing;

/**
 * A layer of the table of layers.
 *
 * @param name as bytes
 * @param colour AutoCAD colour index
 */
public record Layer(String name, int colour, boolean on, boolean frozen) {}
