package org.ecozone.bench.micro;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.ecozone.overlay.SiteFacts;
import org.ecozone.screen.SiteScreening;
import org.ecozone.zone.Site;
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

/**
 * One site against the whole loaded province. SampleTime gives the percentiles; the aim is 3 ms at
 * the median and 30 ms at the 99th, findings included.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class SiteBenchmark {
  @Param("0.1")
  public String factor;

  @Param({"4544", "4490"})
  public int epsg;

  private LoadedProvince province;
  private int next;
  private final SplittableRandom random = new SplittableRandom(1);

  @Setup
  public void load() throws Exception {
    province = LoadedProvince.load(factor, epsg);
  }

  private Site nextSmall() {
    List<Site> small = province.small();
    next = (next + 1) % small.size();
    return small.get(next);
  }

  /** Facts and findings of any site, 3 % of them several kilometres wide: what the aim is about. */
  @Benchmark
  public SiteScreening mixedSite() {
    List<Site> sites = province.mixed();
    return province.screen(sites.get(random.nextInt(sites.size())));
  }

  /** Facts and findings of a site of some hundred metres, another one every time. */
  @Benchmark
  public SiteScreening smallSite() {
    return province.screen(nextSmall());
  }

  /** Facts and findings of a wind farm of 50 km2. */
  @Benchmark
  public SiteScreening windFarm() {
    return province.screen(province.windFarm());
  }

  @Benchmark
  public SiteFacts smallSiteFacts() {
    return province.facts(nextSmall());
  }

  @Benchmark
  public SiteFacts windFarmFacts() {
    return province.facts(province.windFarm());
  }
}
