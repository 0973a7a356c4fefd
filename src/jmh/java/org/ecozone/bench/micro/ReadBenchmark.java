package org.ecozone.bench.micro;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Reading all five layers: hash of the file, decoding, validity, repair. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class ReadBenchmark {
  @Param("0.1")
  public String factor;

  @Param({"4544", "4490"})
  public int epsg;

  private Path zones;

  @Setup
  public void write() throws Exception {
    zones = LoadedProvince.zones(factor, epsg);
  }

  @Benchmark
  public List<ZoneLayer> read() throws Exception {
    return LoadedProvince.readLayers(zones);
  }
}
