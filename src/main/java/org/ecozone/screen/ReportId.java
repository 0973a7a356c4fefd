package org.ecozone.screen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Sha256;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;
import org.ecozone.zone.UncheckedLayer;
import org.ecozone.zone.ZoneLayer;

/**
 * The identity of a screening: SHA-256 over everything it rests on. Order of layers, paths, clock
 * and threads do not enter. Sites read from a file follow from its hash, the parameters and the
 * data files.
 */
final class ReportId {
  private final MessageDigest digest = Sha256.digest();

  private ReportId() {}

  static String of(ScreeningInput input, Map<String, String> dataHashes) {
    ReportId id = new ReportId();
    id.add("program", input.programVersion());
    id.add("rules", input.rules().name(), input.rules().sha256());
    id.add("profiles", input.profilesHash());
    new TreeMap<>(dataHashes).forEach((file, hash) -> id.add("data", file, hash));
    new TreeMap<>(input.parameters()).forEach((name, value) -> id.add("parameter", name, value));
    id.add("sites", source(input.siteSource()), input.sites().fingerprint());
    List<String> layers = new ArrayList<>();
    for (ZoneLayer layer : input.layers()) {
      layers.add(join("layer", layer.code(), source(layer.source()), identity(layer.identity())));
    }
    for (UncheckedLayer layer : input.unchecked()) {
      layers.add(join("unchecked", layer.code(), source(layer.source()), layer.issueCode()));
    }
    layers.stream().sorted().forEach(id::add);
    return Sha256.hex(id.digest);
  }

  /** SHA-256 over sites that no file stands for. */
  static String of(List<Site> sites) {
    ReportId id = new ReportId();
    for (Site site : sites) {
      id.add("site", site.id(), String.valueOf(site.fid()), site.name(), site.failure());
      new TreeMap<>(site.attributes()).forEach((name, value) -> id.add("attribute", name, value));
    }
    return Sha256.hex(id.digest);
  }

  private static String source(Source source) {
    return join(source.file(), source.table(), source.sha256());
  }

  private static String identity(LayerIdentity identity) {
    Coverage coverage = identity.coverage();
    String area =
        coverage == null
            ? ""
            : join(
                String.join(";", coverage.counties()),
                coverage.polygon() == null ? "" : coverage.polygon().toText(),
                coverage.crs() == null ? "" : coverage.crs().id());
    return join(
        identity.issuer(),
        identity.docNo(),
        identity.version(),
        identity.dataDate(),
        String.valueOf(identity.validFrom()),
        String.valueOf(identity.validTo()),
        identity.classification(),
        area);
  }

  /** Parts with their lengths, so that no two lists of parts give the same text. */
  private static String join(String... parts) {
    StringBuilder text = new StringBuilder();
    Arrays.stream(parts).forEach(part -> text.append(part.length()).append(':').append(part));
    return text.toString();
  }

  private void add(String... parts) {
    digest.update((join(parts) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
