package org.ecozone.bench.micro;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.app.Installation;
import org.ecozone.app.RuleBook;
import org.ecozone.bench.province.Province;
import org.ecozone.bench.province.ProvinceSize;
import org.ecozone.bench.world.ZoneWorld;
import org.ecozone.job.Progress;
import org.ecozone.overlay.FactNeeds;
import org.ecozone.overlay.SiteFacts;
import org.ecozone.overlay.SiteOverlay;
import org.ecozone.screen.FactSource;
import org.ecozone.screen.ReadyScreening;
import org.ecozone.screen.Screener;
import org.ecozone.screen.ScreeningInput;
import org.ecozone.screen.SiteScreening;
import org.ecozone.screen.SiteSupply;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;
import org.ecozone.zone.ZoneLayer;

/**
 * A province in memory, indexed, with the rules of the program: what the window holds while an
 * officer draws one site after the other.
 */
final class LoadedProvince {
  static final int SITES = 2000;
  private static final String WIND_FARM = "windfarm";
  private static final int THREADS = 2;

  private final List<ZoneLayer> layers;
  private final List<Site> small;
  private final List<Site> mixed;
  private final Site windFarm;
  private final ReadyScreening ready;
  private SiteOverlay overlay;

  private LoadedProvince(List<ZoneLayer> layers, List<Site> sites, RuleBook rules) {
    this.layers = layers;
    this.windFarm =
        sites.stream().filter(site -> site.id().equals(WIND_FARM)).findFirst().orElseThrow();
    this.small = sites.stream().filter(LoadedProvince::isSmall).toList();
    this.mixed = sites.stream().filter(site -> !site.id().equals(WIND_FARM)).toList();
    this.ready = new Screener(this::index).prepare(input(layers, rules), Progress.NONE);
  }

  /** The file with the zones, written if it is not there. */
  static Path zones(String factor, int epsg) throws Exception {
    Path file = folder().resolve("zones-" + epsg + "-" + factor + ".gpkg");
    if (!Files.exists(file)) {
      province(factor).writeZones(file, epsg);
    }
    return file;
  }

  static LoadedProvince load(String factor, int epsg) throws Exception {
    Path zones = zones(factor, epsg);
    Path sites = folder().resolve("sites-" + epsg + "-" + factor + "-" + SITES + ".gpkg");
    if (!Files.exists(sites)) {
      province(factor).writeSites(sites, epsg);
    }
    return new LoadedProvince(
        readLayers(zones),
        ZoneWorld.sites(sites, 1, List.of()),
        RuleBook.read(Installation.find(Map.of()), null, null));
  }

  static List<ZoneLayer> readLayers(Path zones) throws Exception {
    return ZoneWorld.layers(zones, Installation.find(Map.of()).profileFolders().get(0), THREADS);
  }

  private static Province province(String factor) {
    return new Province(new ProvinceSize(Double.parseDouble(factor), SITES, 1));
  }

  private static Path folder() throws Exception {
    Path folder = Path.of(System.getProperty("bench.folder", "target/bench"));
    Files.createDirectories(folder);
    return folder;
  }

  /** Polygons of at most some hundred metres. */
  private static boolean isSmall(Site site) {
    return site.parcels().get(0).geometry().getDimension() == 2
        && !site.id().equals(WIND_FARM)
        && Integer.parseInt(site.id().substring(1)) % 100 / 3 != 13;
  }

  List<ZoneLayer> layers() {
    return layers;
  }

  List<Site> small() {
    return small;
  }

  /** All sites but the wind farm, in the order of their file: all over the province, 3 % wide. */
  List<Site> mixed() {
    return mixed;
  }

  Site windFarm() {
    return windFarm;
  }

  /** Facts and findings of one site, as the window asks for them. */
  SiteScreening screen(Site site) {
    return ready.screen(site, Progress.NONE);
  }

  /** Facts alone, for what the rules want to know. */
  SiteFacts facts(Site site) {
    return overlay.facts(site, List.of(ZoneWorld.COUNTY), Progress.NONE);
  }

  private FactSource index(List<ZoneLayer> sorted, FactNeeds needs) {
    overlay = new SiteOverlay(sorted, needs);
    return overlay::facts;
  }

  private static ScreeningInput input(List<ZoneLayer> layers, RuleBook rules) {
    return new ScreeningInput(
        new Source("sites.gpkg", "sites", ""),
        SiteSupply.of(List.of()),
        layers,
        List.of(),
        rules.rules(),
        rules.catalogs(),
        rules.profilesByCode(),
        rules.profiles().sha256(),
        Map.of(),
        Installation.version(),
        Map.of(ScreeningInput.AS_OF, "2026-06-01"),
        List.of());
  }
}
