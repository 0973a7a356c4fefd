package org.ecozone.gui.layers.style;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.ecozone.app.style.LayerStyling;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.carto.legend.Legend;
import org.ecozone.carto.legend.LegendEntry;
import org.ecozone.carto.legend.Swatch;
import org.ecozone.carto.style.GeometryKind;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.library.FoundStyle;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.layers.style.LegendLook.Scales;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/**
 * Keeps the legends of the workspace's layers: asked for one that it does not have, it has it made
 * by a job, all that are missing at once, and says so when they are there.
 *
 * <p>Threads: FX; styles are read and swatches painted by the job.
 */
public final class LegendKeeper {
  private final Desk desk;
  private final LayerStyling styling;
  private final Runnable changed;
  private final Map<String, Known> known = new HashMap<>();
  private final Map<String, Wanted> missing = new LinkedHashMap<>();
  private double pixelScale = 1;

  /** False while a job is at it; the job itself says when it is over, also when it is cancelled. */
  private AtomicBoolean over = new AtomicBoolean(true);

  /**
   * The legend of a layer.
   *
   * @param title of the style
   * @param entries in the order of the style
   * @param issues what of the style is not painted, and why another one than the wanted was taken
   */
  public record LayerLegend(String title, List<LegendLook> entries, List<Issue> issues) {
    public static final LayerLegend NONE = new LayerLegend("", List.of(), List.of());

    public LayerLegend {
      entries = List.copyOf(entries);
      issues = List.copyOf(issues);
    }
  }

  /** What a legend was made for. */
  private record Wanted(Path file, String table, String style, ZoneLayer layer, double pixelScale) {
    /** Layers are compared as objects: comparing 200 000 zones is not for this thread. */
    boolean isSame(Wanted other) {
      return file.equals(other.file)
          && table.equals(other.table)
          && style.equals(other.style)
          && layer == other.layer
          && pixelScale == other.pixelScale;
    }
  }

  private record Known(Wanted of, LayerLegend legend) {}

  /**
   * @param changed called when legends arrived
   */
  public LegendKeeper(Desk desk, LayerStyling styling, Runnable changed) {
    this.desk = desk;
    this.styling = styling;
    this.changed = changed;
  }

  /** Device pixels per logical pixel of the screen; legends asked for next are made for it. */
  public void usePixelScale(double scale) {
    pixelScale = scale;
  }

  /** The legend as far as it is known now: an older one until the new one is there. */
  public LayerLegend of(LayerItem.Layer item, LayerContent content) {
    if (item.kind() == LayerItem.Kind.RASTER || content.layer() == null) {
      return LayerLegend.NONE;
    }
    Wanted wanted =
        new Wanted(item.file(), item.table(), item.style(), content.layer(), pixelScale);
    Known have = known.get(item.id());
    if (have == null || !have.of.isSame(wanted)) {
      missing.put(item.id(), wanted);
    }
    return have == null ? LayerLegend.NONE : have.legend;
  }

  /** Has made what was asked for and is not there. To be called after a round of asking. */
  public void fetch() {
    if (!over.get() || missing.isEmpty()) {
      return;
    }
    Map<String, Wanted> batch = new LinkedHashMap<>(missing);
    missing.clear();
    AtomicBoolean finished = new AtomicBoolean();
    over = finished;
    desk.jobs()
        .run(
            new Job<Map<String, Known>>(
                "gui/layers/style.job.legend",
                List.of(),
                "layers.legend",
                progress -> {
                  try {
                    return make(styling, batch, progress);
                  } finally {
                    finished.set(true);
                  }
                },
                made -> {
                  known.putAll(made);
                  changed.run();
                },
                failure -> desk.messages().failure(failure)));
  }

  /** Forgets legends of layers that are no more. */
  public void keepOnly(Collection<String> layerIds) {
    known.keySet().retainAll(new HashSet<>(layerIds));
  }

  /** Style files may have changed. */
  public void forgetAll() {
    known.clear();
  }

  // ---- on a worker

  private static Map<String, Known> make(
      LayerStyling styling, Map<String, Wanted> batch, Progress progress) {
    Map<String, Known> made = new HashMap<>();
    batch.forEach(
        (id, wanted) -> {
          progress.checkCancelled();
          made.put(id, new Known(wanted, legend(styling, wanted)));
        });
    return made;
  }

  private static LayerLegend legend(LayerStyling styling, Wanted wanted) {
    GeometryKind kind = kindOf(wanted.layer);
    FoundStyle found =
        styling.find(
            new LayerStyling.Layer(
                wanted.file, wanted.table, wanted.layer.code(), kind, wanted.style));
    Swatch.Size size = Swatch.Size.TREE.withPixelScale(wanted.pixelScale);
    return new LayerLegend(
        found.style().name(), entries(found.style(), kind, size, wanted.layer), found.issues());
  }

  /** What the features of a layer are. */
  public static GeometryKind kindOf(ZoneLayer layer) {
    return layer.zones().isEmpty()
        ? GeometryKind.AREA
        : GeometryKind.of(layer.zones().get(0).geometry());
  }

  /** Only classes that occur; all of them where none does. */
  static List<LegendLook> entries(
      MapStyle style, GeometryKind kind, Swatch.Size size, ZoneLayer layer) {
    List<Function<String, Object>> features = new ArrayList<>(layer.zones().size());
    for (Zone zone : layer.zones()) {
      features.add(zone::attribute);
    }
    Set<String> titles = Legend.occurringTitles(style, features);
    List<LegendEntry> entries = Legend.of(style, kind, size, rule -> titles.contains(rule.title()));
    if (entries.isEmpty()) {
      entries = Legend.of(style, kind, size);
    }
    return entries.stream().map(entry -> look(entry, style)).toList();
  }

  private static LegendLook look(LegendEntry entry, MapStyle style) {
    List<Scales> scales =
        style.rules().stream()
            .filter(
                rule ->
                    entry.title().isEmpty()
                        || rule.title().equals(entry.title())
                        || rule.title().isEmpty() && rule.name().equals(entry.title()))
            .map(rule -> new Scales(rule.minScaleDenominator(), rule.maxScaleDenominator()))
            .toList();
    return new LegendLook(entry.title(), entry.swatch(), scales);
  }
}
