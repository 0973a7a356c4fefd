package org.ecozone.bench.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Ellipsoidal areas: of every field of the farmland, and of the largest zone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AreaBenchmark {
  @Param("0.1")
  public String factor;

  @Param({"4544", "4490"})
  public int epsg;

  private ZoneLayer fields;
  private ZoneLayer layerOfLargest;
  private Zone largest;

  @Setup
  public void load() throws Exception {
    for (ZoneLayer layer : LoadedProvince.readLayers(LoadedProvince.zones(factor, epsg))) {
      if (layer.code().equals("YJJBNT")) {
        fields = layer;
      }
      keepLargest(layer);
    }
  }

  private void keepLargest(ZoneLayer layer) {
    for (Zone zone : layer.zones()) {
      if (largest == null || zone.geometry().getNumPoints() > largest.geometry().getNumPoints()) {
        largest = zone;
        layerOfLargest = layer;
      }
    }
  }

  @Benchmark
  public double allFields() {
    double sum = 0;
    List<Zone> zones = fields.zones();
    for (Zone zone : zones) {
      sum += EllipsoidalArea.areaM2(zone.geometry(), fields.crs());
    }
    return sum;
  }

  @Benchmark
  public double largestZone() {
    return EllipsoidalArea.areaM2(largest.geometry(), layerOfLargest.crs());
  }
}
