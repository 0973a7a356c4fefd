package org.ecozone.bench.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ecozone.overlay.FactNeeds;
import org.ecozone.overlay.SiteOverlay;
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

/** Indexing all five layers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class IndexBenchmark {
  private static final FactNeeds NOTHING_MORE = new FactNeeds(0, List.of(), List.of(), List.of());

  @Param("0.1")
  public String factor;

  @Param({"4544", "4490"})
  public int epsg;

  private LoadedProvince province;

  @Setup
  public void load() throws Exception {
    province = LoadedProvince.load(factor, epsg);
  }

  @Benchmark
  public SiteOverlay build() {
    return new SiteOverlay(province.layers(), NOTHING_MORE);
  }
}
