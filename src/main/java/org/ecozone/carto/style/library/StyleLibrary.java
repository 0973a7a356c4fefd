package org.ecozone.carto.style.library;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.ecozone.carto.style.FeatureCondition;
import org.ecozone.carto.style.GeometryKind;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.StyleFit;
import org.ecozone.carto.style.StyleIssue;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.library.StyleEntry.Origin;
import org.ecozone.carto.style.sld.SldException;
import org.ecozone.carto.style.sld.SldReader;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/**
 * Finds the style of a layer: the one the user chose; else the file {@code <CODE>.sld} of his own
 * folder, that of the shipped one, the style in the layer's own file (the default one, else the
 * first), and last a plain one by the kind of the features. What cannot be used is named in the
 * answer and the next one is taken.
 *
 * <p>A file is read again when it has changed. Threads: any, not the window's.
 */
public final class StyleLibrary {
  /** Before the name of a style in the layer's own file. */
  public static final String STORED = "layer_styles/";

  /** Look of features that no rule of a style takes. */
  private static final String UNLISTED = "unlisted";

  /** Variants of a plain style, so that unknown layers differ. */
  private static final int VARIANTS = 4;

  /** Where even the shipped folder is missing: what SLD paints if a file says nothing. */
  private static final String BARE =
      "<StyledLayerDescriptor><NamedLayer><UserStyle><FeatureTypeStyle><Rule><PolygonSymbolizer>"
          + "<Fill><CssParameter name='fill-opacity'>0.3</CssParameter></Fill><Stroke/>"
          + "</PolygonSymbolizer><LineSymbolizer/><PointSymbolizer><Graphic><Mark><Fill/><Stroke/>"
          + "</Mark></Graphic></PointSymbolizer></Rule></FeatureTypeStyle></UserStyle></NamedLayer>"
          + "</StyledLayerDescriptor>";

  /** Styles of files that are kept read; a style found twice must be the same for the painter. */
  private static final int MOST_READINGS = 500;

  private final Map<Origin, StyleFolder> folders = new LinkedHashMap<>();
  private final Map<StoredStyle, Candidate> readings = new ConcurrentHashMap<>();

  /**
   * @param userFolder the user's own styles, which may not exist; null for none
   * @param shippedFolder those of the program
   */
  public StyleLibrary(Path userFolder, Path shippedFolder) {
    if (userFolder != null) {
      folders.put(Origin.USER, new StyleFolder(userFolder));
    }
    folders.put(Origin.SHIPPED, new StyleFolder(shippedFolder));
  }

  /** A style that might be taken, or why not. */
  private record Candidate(String id, Origin origin, MapStyle style, Issue problem) {
    String title() {
      return style == null || style.name().isEmpty() ? id : style.name();
    }
  }

  /** Always a style, which shows every feature of the layer's kind. */
  public FoundStyle find(StyledLayer layer) {
    List<Issue> issues = new ArrayList<>();
    List<Candidate> refused = new ArrayList<>();
    Candidate taken = null;
    for (Candidate candidate : candidates(layer)) {
      if (candidate.style != null) {
        taken = candidate;
        break;
      }
      refused.add(candidate);
    }
    Candidate found = taken == null ? new Candidate("", Origin.SHIPPED, bare(), null) : taken;
    for (Candidate bad : refused) {
      issues.add(
          bad.problem == null
              ? Issue.of(StyleIssue.STYLE_NOT_FOUND, "", layer.code(), bad.id, found.title())
              : replaced(bad, found, layer));
    }
    issues.addAll(found.style.unsupported());
    return new FoundStyle(found.id, complete(found, layer), issues);
  }

  private static Issue replaced(Candidate bad, Candidate found, StyledLayer layer) {
    Issue problem = bad.problem;
    String reason = Texts.bilingual(problem.message(Lang.ZH), problem.message(Lang.EN));
    String place = problem.file().isEmpty() ? bad.id : problem.file();
    return Issue.of(
        StyleIssue.STYLE_REPLACED, problem.file(), layer.code(), place, found.title(), reason);
  }

  private List<Candidate> candidates(StyledLayer layer) {
    List<Candidate> candidates = new ArrayList<>();
    if (!layer.chosen().isEmpty()) {
      List<Candidate> chosen =
          layer.chosen().startsWith(STORED)
              ? stored(layer, layer.chosen().substring(STORED.length()))
              : files(layer.chosen());
      candidates.addAll(
          chosen.isEmpty()
              ? List.of(new Candidate(layer.chosen(), Origin.USER, null, null))
              : chosen);
    }
    candidates.addAll(files(layer.code()));
    candidates.addAll(stored(layer, null));
    candidates.addAll(files(plain(layer)));
    candidates.addAll(files(plainName(layer.kind())));
    return candidates;
  }

  private List<Candidate> files(String id) {
    List<Candidate> found = new ArrayList<>();
    folders.forEach(
        (origin, folder) ->
            folder
                .read(id)
                .ifPresent(
                    reading ->
                        found.add(new Candidate(id, origin, reading.style(), reading.problem()))));
    return found;
  }

  /** Those of the layer's table, the default one first; with a name, that one only. */
  private List<Candidate> stored(StyledLayer layer, String name) {
    if (readings.size() > MOST_READINGS) {
      readings.clear();
    }
    List<Candidate> found = new ArrayList<>();
    for (StoredStyle style : layer.stored()) {
      if (style.table().equalsIgnoreCase(layer.table())
          && !style.sld().isBlank()
          && (name == null || style.name().equals(name))) {
        found.add(
            style.isDefault() ? 0 : found.size(),
            readings.computeIfAbsent(style, StyleLibrary::read));
      }
    }
    return found;
  }

  private static Candidate read(StoredStyle style) {
    String id = STORED + style.name();
    try {
      byte[] bytes = style.sld().getBytes(StandardCharsets.UTF_8);
      return new Candidate(id, Origin.FILE, SldReader.read(id, bytes).get(0), null);
    } catch (SldException e) {
      return new Candidate(id, Origin.FILE, null, e.issue());
    }
  }

  /** The same table has the same variant every time. */
  private static String plain(StyledLayer layer) {
    int variant = Math.floorMod(layer.table().hashCode(), VARIANTS);
    return plainName(layer.kind()) + (variant == 0 ? "" : "-" + (variant + 1));
  }

  private static String plainName(GeometryKind kind) {
    return switch (kind) {
      case AREA -> "default-polygon";
      case LINE -> "default-line";
      case POINT -> "default-point";
    };
  }

  /**
   * With symbols for the layer's kind; and with a rule for what no other rule takes, unless the
   * style is the layer's own shipped one, which leaves nothing out. A zone that a style forgets
   * must not look like no zone.
   */
  private MapStyle complete(Candidate found, StyledLayer layer) {
    MapStyle style = found.style;
    List<StyleRule> rules = new ArrayList<>(style.rules());
    List<StyleRule> symbols = rules.stream().filter(StyleLibrary::hasSymbol).toList();
    boolean takesAll =
        symbols.stream()
            .anyMatch(rule -> rule.otherwise() || rule.condition() == FeatureCondition.ALL);
    boolean own = found.origin == Origin.SHIPPED && found.id.equalsIgnoreCase(layer.code());
    if (!takesAll && !own) {
      rules.add(unlisted(symbols));
    }
    return StyleFit.to(layer.kind(), new MapStyle(style.name(), rules, style.unsupported()));
  }

  private static boolean hasSymbol(StyleRule rule) {
    return rule.symbolizers().stream().anyMatch(s -> !(s instanceof Symbolizer.Label));
  }

  /** A value, so that the same style found twice is the same. */
  private record Unlisted(List<FeatureCondition> others) implements FeatureCondition {
    @Override
    public boolean test(Function<String, Object> value) {
      return others.stream().noneMatch(other -> other.test(value));
    }
  }

  private StyleRule unlisted(List<StyleRule> others) {
    StyleRule look =
        files(UNLISTED).stream()
            .filter(candidate -> candidate.style != null)
            .findFirst()
            .map(Candidate::style)
            .orElseGet(StyleLibrary::bare)
            .rules()
            .get(0);
    return new StyleRule(
        UNLISTED,
        look.title(),
        new Unlisted(others.stream().map(StyleRule::condition).toList()),
        false,
        0,
        Double.POSITIVE_INFINITY,
        look.symbolizers());
  }

  private static MapStyle bare() {
    try {
      return SldReader.read("-", BARE.getBytes(StandardCharsets.UTF_8)).get(0);
    } catch (SldException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Everything that can be chosen for a layer: its statutory style, those of its own file, the
   * plain ones, then those of other layers. A file that cannot be read is listed with its problem.
   */
  public List<StyleEntry> list(StyledLayer layer) {
    Map<String, StyleEntry> entries = new LinkedHashMap<>();
    addFile(entries, layer.code());
    for (Candidate stored : stored(layer, null)) {
      entries.putIfAbsent(
          stored.id, new StyleEntry(stored.id, stored.title(), Origin.FILE, stored.problem));
    }
    List<String> ids = new ArrayList<>();
    for (StyleFolder folder : folders.values()) {
      folder.files().keySet().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
    }
    // the program's own plain styles have small letters, those of layers capital ones
    ids.stream().filter(StyleLibrary::isGeneral).sorted().forEach(id -> addFile(entries, id));
    ids.stream().sorted().forEach(id -> addFile(entries, id));
    return List.copyOf(entries.values());
  }

  private static boolean isGeneral(String id) {
    return !id.isEmpty() && Character.isLowerCase(id.charAt(0));
  }

  private void addFile(Map<String, StyleEntry> entries, String id) {
    for (Map.Entry<Origin, StyleFolder> folder : folders.entrySet()) {
      if (entries.containsKey(id)) {
        return;
      }
      folder
          .getValue()
          .read(id)
          .ifPresent(
              reading -> {
                String title = reading.style() == null ? id : reading.style().name();
                entries.put(id, new StyleEntry(id, title, folder.getKey(), reading.problem()));
              });
    }
  }
}
