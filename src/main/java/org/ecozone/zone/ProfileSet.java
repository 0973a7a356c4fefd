package org.ecozone.zone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ecozone.zone.column.CutColumn;
import org.ecozone.zone.column.CutColumns;

/**
 * All layer profiles, and the matching of real tables to them. A table matches by its name or
 * title, or by a column that only one layer has; two different answers are no match but candidates.
 * Nothing is guessed.
 *
 * <p>Threads: immutable.
 */
public final class ProfileSet {
  private final Map<String, LayerProfile> profiles = new LinkedHashMap<>();
  private final Recognition recognition;
  private final Map<String, Map<String, Pattern>> patterns;
  private final Map<String, Map<String, Title>> titles;
  private final List<Source> sources;
  private final String sha256;
  private final NameMatcher names;

  /**
   * Words of table names.
   *
   * @param ignored places and fillers that do not change what a name means
   * @param blockers words that change it (调出, 非 …): such a table is never matched by its columns
   */
  public record Words(Set<String> ignored, Set<String> blockers) {
    public Words {
      ignored = Set.copyOf(ignored);
      blockers = Set.copyOf(blockers);
    }
  }

  /**
   * How layers are recognised beside their aliases.
   *
   * @param signatures code to columns that only this layer has
   * @param hints code to names that make it a candidate and never a match
   * @param words words of table names
   */
  public record Recognition(
      Map<String, List<String>> signatures, Map<String, List<String>> hints, Words words) {
    public Recognition {
      signatures = Map.copyOf(signatures);
      hints = Map.copyOf(hints);
    }
  }

  /**
   * What people call an attribute.
   *
   * @param zh in Chinese, empty if not stated
   * @param en in English, empty if not stated
   */
  public record Title(String zh, String en) {}

  /**
   * A set of profiles.
   *
   * @param profiles in the order of the file
   * @param patterns code to attribute to the pattern that its values should have
   * @param titles code to attribute to what people call it
   * @param sources files read
   * @param sha256 hash over those files
   */
  public ProfileSet(
      List<LayerProfile> profiles,
      Recognition recognition,
      Map<String, Map<String, Pattern>> patterns,
      Map<String, Map<String, Title>> titles,
      List<Source> sources,
      String sha256) {
    profiles.forEach(profile -> this.profiles.put(profile.code(), profile));
    this.recognition = recognition;
    this.patterns = Map.copyOf(patterns);
    this.titles = Map.copyOf(titles);
    this.sources = List.copyOf(sources);
    this.sha256 = sha256;
    List<NameMatcher.Alias> aliases = new ArrayList<>();
    for (LayerProfile profile : profiles) {
      profile
          .tableAliases()
          .forEach(alias -> aliases.add(NameMatcher.Alias.of(alias, profile.code(), false)));
    }
    recognition
        .hints()
        .forEach(
            (code, texts) ->
                texts.forEach(text -> aliases.add(NameMatcher.Alias.of(text, code, true))));
    names = new NameMatcher(aliases, recognition.words());
  }

  public Collection<LayerProfile> profiles() {
    return List.copyOf(profiles.values());
  }

  /** By canonical code, upper or lower case. */
  public Optional<LayerProfile> profile(String code) {
    return Optional.ofNullable(profiles.get(code.strip().toUpperCase(Locale.ROOT)));
  }

  /** The pattern that values of an attribute should have, for example of unit codes. */
  public Optional<Pattern> pattern(String code, String attribute) {
    return Optional.ofNullable(patterns.getOrDefault(code, Map.of()).get(attribute));
  }

  /**
   * What people call an attribute: what the profile says, else in Chinese the first alias that is
   * Chinese; empty if there is none.
   */
  public Optional<String> attributeTitle(String code, String attribute, Lang lang) {
    Title title = titles.getOrDefault(code, Map.of()).getOrDefault(attribute, new Title("", ""));
    String stated = lang == Lang.ZH ? title.zh() : title.en();
    if (!stated.isEmpty() || lang != Lang.ZH) {
      return stated.isEmpty() ? Optional.empty() : Optional.of(stated);
    }
    return profile(code)
        .flatMap(
            profile ->
                profile.fields().getOrDefault(attribute, List.of()).stream()
                    .filter(alias -> alias.codePoints().anyMatch(Character::isIdeographic))
                    .findFirst());
  }

  /** The profile files that were used. */
  public List<Source> sources() {
    return sources;
  }

  /** Lower-case hex over all profile files that were used. */
  public String sha256() {
    return sha256;
  }

  public ProfileMatch match(String table, String identifier, List<String> columns) {
    return explain(table, identifier, columns).match();
  }

  /** The match, what it rests on, and which columns competed. */
  public MatchReport explain(String table, String identifier, List<String> columns) {
    NameMatcher.Reading byTable = names.read(table);
    NameMatcher.Reading byTitle =
        names.read(identifier == null || identifier.equals(table) ? "" : identifier);
    Set<String> codes = new LinkedHashSet<>(byTable.codes());
    codes.addAll(byTitle.codes());
    boolean blocked = byTable.blocked() || byTitle.blocked();
    boolean named = byTable.matched() != null || byTitle.matched() != null;
    if (codes.size() == 1 && named && !blocked) {
      return found(
          codes.iterator().next(), MatchReport.Basis.NAME, columns, List.of(byTable, byTitle));
    }
    Set<String> signed = signed(columns);
    if (codes.isEmpty() && signed.size() == 1 && !blocked) {
      return found(signed.iterator().next(), MatchReport.Basis.SIGNATURE, columns, List.of());
    }
    codes.addAll(signed);
    codes.addAll(byTable.hints());
    codes.addAll(byTitle.hints());
    return unmatched(table, List.copyOf(codes));
  }

  /**
   * The match for a code that the user states ({@code --map TABLE=CODE}). Without such a code there
   * is no profile and no match.
   */
  public MatchReport explainAs(String code, String table, String identifier, List<String> columns) {
    Optional<LayerProfile> profile = profile(code);
    if (profile.isEmpty()) {
      return unmatched(table, List.of());
    }
    NameMatcher.Reading byTable = names.read(table);
    NameMatcher.Reading byTitle = names.read(identifier == null ? "" : identifier);
    return found(
        profile.get().code(), MatchReport.Basis.STATED, columns, List.of(byTable, byTitle));
  }

  public ProfileMatch matchAs(String code, String table, String identifier, List<String> columns) {
    return explainAs(code, table, identifier, columns).match();
  }

  private static MatchReport unmatched(String table, List<String> candidates) {
    ProfileMatch match = new ProfileMatch(null, table, Map.of(), Map.of(), candidates);
    return new MatchReport(match, MatchReport.Basis.NONE, List.of(), List.of());
  }

  private MatchReport found(
      String code,
      MatchReport.Basis basis,
      List<String> columns,
      List<NameMatcher.Reading> readings) {
    LayerProfile profile = profiles.get(code);
    List<FieldConflict> conflicts = new ArrayList<>();
    Map<String, String> mapped = new LinkedHashMap<>();
    profile
        .fields()
        .forEach(
            (attribute, aliases) -> {
              List<String> fitting = fitting(aliases, columns);
              if (!fitting.isEmpty()) {
                mapped.put(attribute, fitting.get(0));
              }
              if (fitting.size() > 1) {
                conflicts.add(
                    new FieldConflict(
                        attribute, fitting.get(0), fitting.subList(1, fitting.size())));
              }
            });
    List<CutColumn> cut =
        new CutColumns(profile.fields())
            .of(columns, Set.copyOf(mapped.keySet()), exact(profile, columns));
    cut.stream()
        .filter(CutColumn::isCertain)
        .forEach(column -> mapped.put(column.target(), column.column()));
    ProfileMatch match =
        new ProfileMatch(profile, code, mapped, constants(profile, readings), List.of());
    return new MatchReport(match, basis, conflicts, cut);
  }

  /** Columns that some attribute has an alias for. */
  private static Set<String> exact(LayerProfile profile, List<String> columns) {
    Set<String> exact = new LinkedHashSet<>();
    profile.fields().values().forEach(aliases -> exact.addAll(fitting(aliases, columns)));
    return exact;
  }

  /** Columns that fit, in the order of the aliases, each once. */
  private static List<String> fitting(List<String> aliases, List<String> columns) {
    Set<String> fitting = new LinkedHashSet<>();
    for (String alias : aliases) {
      String folded = TextFold.field(alias);
      columns.stream()
          .filter(column -> TextFold.field(column).equals(folded))
          .forEach(fitting::add);
    }
    return List.copyOf(fitting);
  }

  private Set<String> signed(List<String> columns) {
    Set<String> codes = new TreeSet<>();
    recognition
        .signatures()
        .forEach(
            (code, signature) -> {
              if (!fitting(signature, columns).isEmpty()) {
                codes.add(code);
              }
            });
    return codes;
  }

  /**
   * What the aliases in the name imply; an attribute for which they imply two values is left
   * unknown.
   */
  private static Map<String, String> constants(
      LayerProfile profile, List<NameMatcher.Reading> readings) {
    Map<String, Set<String>> implied = new LinkedHashMap<>();
    for (NameMatcher.Reading reading : readings) {
      for (NameMatcher.Alias alias : reading.aliases()) {
        if (alias.code().equals(profile.code())) {
          profile
              .constants()
              .getOrDefault(alias.text(), Map.of())
              .forEach(
                  (attribute, value) ->
                      implied.computeIfAbsent(attribute, key -> new LinkedHashSet<>()).add(value));
        }
      }
    }
    Map<String, String> constants = new LinkedHashMap<>();
    implied.forEach(
        (attribute, values) -> {
          if (values.size() == 1) {
            constants.put(attribute, values.iterator().next());
          }
        });
    return constants;
  }
}
