package org.ecozone.app.workspace;

/** A feature of a layer of the project. */
public record FeatureRef(String layerId, long fid) {}
