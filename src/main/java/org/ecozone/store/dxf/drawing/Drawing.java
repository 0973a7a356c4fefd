package org.ecozone.store.dxf.drawing;

import java.util.List;
import java.util.Map;

/**
 * A drawing as it stands in a file.
 *
 * @param version AC1009 is R12, AC1015 2000 ...; empty if not stated
 * @param codePage {@code $DWGCODEPAGE}, empty if not stated
 * @param unit {@code $INSUNITS}, -1 if not stated
 * @param entities of model space
 * @param otherTypes number of entities by type that are of no use here, blocks included
 * @param paper number of entities of paper space
 * @param hidden number of entities that are marked invisible
 * @param ended whether the file ends as it should
 */
public record Drawing(
    String version,
    String codePage,
    int unit,
    List<Layer> layers,
    List<Block> blocks,
    List<Entity> entities,
    Map<String, Long> otherTypes,
    long paper,
    long hidden,
    boolean ended) {}
