package org.ecozone.store.dxf.land;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.dxf.curve.PointPath;
import org.ecozone.store.dxf.drawing.Drawing;
import org.ecozone.store.dxf.drawing.Layer;
import org.ecozone.store.dxf.group.DxfIssue;
import org.ecozone.store.dxf.land.AreaBuilder.Nested;
import org.ecozone.store.dxf.land.LandFeature.Form;
import org.ecozone.store.dxf.layer.CadLayer;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.zone.Issue;

/** Goes through a drawing and takes the land from it. */
public final class LandSurvey {
  private final Drawing drawing;
  private final DrawingText text;
  private final String file;
  private final Progress progress;
  private final IssueTally tally;
  private final Map<String, LayerShapes> shapes = new LinkedHashMap<>();
  private final Map<String, Layer> declared = new HashMap<>();
  private final Map<String, Long> labels = new HashMap<>();

  /**
   * What was found.
   *
   * @param features areas, then lines, then points, of the layers that are taken
   * @param layers all that hold anything
   * @param oneTextEach whether every area holds exactly one text
   * @param issues what was odd
   */
  public record Land(
      List<LandFeature> features, List<CadLayer> layers, boolean oneTextEach, List<Issue> issues) {}

  private LandSurvey(Drawing drawing, DrawingText text, String file, Progress progress) {
    this.drawing = drawing;
    this.text = text;
    this.file = file;
    this.progress = progress;
    this.tally = new IssueTally(file);
    drawing.layers().forEach(layer -> declared.putIfAbsent(text.key(layer.name()), layer));
  }

  /** Surveys a drawing. */
  public static Land of(
      Drawing drawing, DrawingText text, ReadChoices choices, String file, Progress progress)
      throws StoreException {
    return new LandSurvey(drawing, text, file, progress).survey(choices);
  }

  private Land survey(ReadChoices choices) throws StoreException {
    Nested nested = nested(choices);
    BlockExpansion.Placed placed =
        BlockExpansion.of(drawing, text, frozen(choices), file, progress);
    Tolerance tolerance = tolerance(placed.pieces());
    for (Piece piece : placed.pieces()) {
      shapes
          .computeIfAbsent(
              LayerChoice.fold(piece.layer()), k -> new LayerShapes(piece.layer(), tolerance, file))
          .add(piece);
    }
    long points = 0;
    for (LayerShapes layer : shapes.values()) {
      points = layer.sort(points, file, progress);
    }
    placed.labels().forEach(l -> labels.merge(LayerChoice.fold(l.layer()), 1L, Long::sum));
    List<CadLayer> census = census(placed, layer -> false);
    List<String> names = drawing.layers().stream().map(layer -> text.of(layer.name())).toList();
    LayerChoice choice = LayerChoice.of(census, names, choices, file);
    tally.addAll(choice.issues());
    new DrawingRemarks(drawing, tally).add(tolerance);
    List<LandFeature> features = features(placed, choice, tolerance, nested);
    LabelPlacement placement = new LabelPlacement();
    List<PlacedLabel> seen =
        placed.labels().stream()
            .filter(l -> isVisible(l.layer()) || choice.takes(l.layer()))
            .toList();
    List<LandFeature> labelled = placement.place(features, seen);
    if (placement.cut() > 0) {
      tally.add(DxfIssue.TEXTS_CUT, "", placement.cut());
    }
    return new Land(labelled, census(placed, choice::takes), placement.isOneEach(), tally.issues());
  }

  private Nested nested(ReadChoices choices) throws StoreException {
    return choices
        .oneOf(ReadOption.CAD_NESTED, EnumSet.allOf(Nested.class), file)
        .orElse(Nested.PARCELS);
  }

  /** Frozen layers, except those the user names. */
  private Set<String> frozen(ReadChoices choices) {
    Set<String> named = new HashSet<>();
    for (String name : choices.get(ReadOption.CAD_LAYERS).orElse("").split("[\\r\\n]+")) {
      named.add(LayerChoice.fold(name));
    }
    Set<String> frozen = new HashSet<>();
    declared.forEach(
        (name, layer) -> {
          if (layer.frozen() && !named.contains(name)) {
            frozen.add(name);
          }
        });
    return frozen;
  }

  private boolean isVisible(String layer) {
    Layer found = declared.get(LayerChoice.fold(layer));
    return found == null || found.on() && !found.frozen();
  }

  private static Tolerance tolerance(List<Piece> pieces) {
    double x = 0;
    double y = 0;
    for (Piece piece : pieces) {
      if (!piece.isSound()) {
        continue;
      }
      PointPath rough = new PointPath();
      piece
          .loops()
          .forEach(loop -> loop.forEach(c -> c.flatten(piece.map(), Double.MAX_VALUE, rough)));
      if (piece.isDot()) {
        rough.add(piece.dot()[0], piece.dot()[1]);
      }
      double[] xy = rough.toArray();
      for (int i = 0; i < xy.length; i += 2) {
        x = Math.max(x, Math.abs(xy[i]));
        y = Math.max(y, Math.abs(xy[i + 1]));
      }
    }
    return Tolerance.of(x, y);
  }

  private List<CadLayer> census(BlockExpansion.Placed placed, Predicate<String> taken) {
    Map<String, Long> blocks = new HashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    drawing.layers().forEach(l -> names.putIfAbsent(text.key(l.name()), text.of(l.name())));
    shapes.forEach((key, layer) -> names.putIfAbsent(key, layer.name()));
    placed
        .blocksByLayer()
        .forEach(
            (layer, count) -> {
              names.putIfAbsent(LayerChoice.fold(layer), layer);
              blocks.merge(LayerChoice.fold(layer), count, Long::sum);
            });
    placed.labels().forEach(l -> names.putIfAbsent(LayerChoice.fold(l.layer()), l.layer()));
    List<CadLayer> layers = new ArrayList<>();
    names.forEach(
        (key, name) -> {
          CadLayer layer = layer(key, name, blocks.getOrDefault(key, 0L), taken.test(name));
          if (layer.shapes() + layer.blocks() + layer.texts() > 0) {
            layers.add(layer);
          }
        });
    return layers;
  }

  private CadLayer layer(String key, String name, long blocks, boolean taken) {
    Layer own = declared.getOrDefault(key, new Layer(name, 7, true, false));
    LayerShapes on = shapes.get(key);
    long texts = labels.getOrDefault(key, 0L);
    if (on == null) {
      return new CadLayer(
          name, own.colour(), own.on(), own.frozen(), 0, 0, 0, 0, 0, blocks, texts, taken);
    }
    long closed = on.rings().size() - on.chained();
    return new CadLayer(
        name,
        own.colour(),
        own.on(),
        own.frozen(),
        closed + on.faulty().stream().filter(Piece::isPath).count(),
        on.chained(),
        on.lines().size(),
        on.areas().size() + on.faulty().stream().filter(Piece::isArea).count(),
        on.dots().size() + on.faulty().stream().filter(Piece::isDot).count(),
        blocks,
        texts,
        taken);
  }

  private List<LandFeature> features(
      BlockExpansion.Placed placed, LayerChoice choice, Tolerance tolerance, Nested nested) {
    FeatureMaker maker = new FeatureMaker(text, file);
    AreaBuilder areas = new AreaBuilder(tolerance, nested, maker, tally);
    List<LayerShapes> taken =
        shapes.values().stream().filter(layer -> choice.takes(layer.name())).toList();
    taken.forEach(areas::addRings);
    areas.addHatches(taken);
    taken.forEach(areas::remarkNested);
    List<LandFeature> features = new ArrayList<>(areas.features());
    addInserts(features, placed, choice, maker);
    List<LandFeature> others = new ArrayList<>();
    for (LayerShapes layer : taken) {
      layer.lines().forEach(line -> others.add(maker.line(line)));
      layer.dots().forEach(dot -> others.add(maker.point(dot)));
      layer.faulty().forEach(piece -> others.add(maker.failed(piece, form(piece), fault(piece))));
      tally.addAll(layer.tally().issues());
    }
    shapes.values().stream()
        .filter(layer -> !choice.takes(layer.name()) && isVisible(layer.name()))
        .flatMap(layer -> layer.tally().issues().stream())
        .filter(issue -> issue.code().equals(DxfIssue.NEARLY_CLOSED.name()))
        .forEach(issue -> tally.addAll(List.of(issue)));
    for (Form form : Form.values()) {
      others.stream().filter(feature -> feature.form() == form).forEach(features::add);
    }
    long bent = taken.stream().mapToLong(LayerShapes::bent).sum();
    if (bent > 0) {
      tally.add(DxfIssue.CURVES_DENSIFIED, "", bent);
    }
    if (taken.stream().anyMatch(LayerShapes::hasHeights)) {
      tally.add(DxfIssue.HEIGHTS_DROPPED, "");
    }
    return features;
  }

  private static DxfIssue fault(Piece piece) {
    return piece.entity().fault();
  }

  private static Form form(Piece piece) {
    // What a faulty line enclosed, if anything, nobody knows.
    return piece.isDot() ? Form.POINT : Form.AREA;
  }

  private void addInserts(
      List<LandFeature> features,
      BlockExpansion.Placed placed,
      LayerChoice choice,
      FeatureMaker maker) {
    for (BlockExpansion.FaultyInsert insert : placed.faults()) {
      if (insert.why() == DxfIssue.BLOCK_EXTERNAL) {
        tally.add(
            insert.why(),
            insert.layer(),
            insert.layer(),
            "INSERT " + insert.block(),
            insert.place().handle(),
            insert.place().line());
      } else if (isVisible(insert.layer()) || choice.takes(insert.layer())) {
        features.add(maker.failed(insert));
      }
    }
  }
}
