package org.ecozone.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.ecozone.store.table.CsvTable;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Source;

/**
 * Puts the four profile tables together and checks them. Lists in a cell are separated by {@code
 * ;}.
 */
final class ProfileTables {
  private static final String ANY = "*";
  private static final String BOOLEAN = "boolean";

  /** A value of this text stands for a blank cell: nothing stated is a known class of its own. */
  private static final String BLANK = "（空）";

  private static final Pattern TYPE = Pattern.compile("text|number|boolean|original:\\w+");

  private final CsvTable layers;
  private final CsvTable fields;
  private final CsvTable classes;
  private final CsvTable words;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, List<String>> signatures = new LinkedHashMap<>();
  private final Map<String, List<String>> hints = new LinkedHashMap<>();
  private final Map<String, Map<String, Pattern>> patterns = new LinkedHashMap<>();
  private final Map<String, Map<String, ProfileSet.Title>> titles = new LinkedHashMap<>();

  /** A profile while its rows come in. */
  private static final class Draft {
    private String nameZh;
    private String nameEn;
    private List<String> aliases;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, Map<String, List<String>>> values = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> constants = new LinkedHashMap<>();
  }

  ProfileTables(CsvTable layers, CsvTable fields, CsvTable classes, CsvTable words)
      throws StoreException {
    this.layers =
        layers.needColumns(
            "code", "name_zh", "name_en", "table_aliases", "signature", "constants", "hints");
    this.fields = fields.needColumns("layer", "attribute", "aliases", "type", "pattern");
    this.classes = classes.needColumns("layer", "attribute", "value", "synonyms");
    this.words = words.needColumns("word", "kind");
  }

  ProfileSet toSet(List<Source> sources, String sha256) throws StoreException {
    readLayers();
    readFields();
    readClasses();
    checkConstants();
    List<LayerProfile> profiles = new ArrayList<>();
    drafts.forEach(
        (code, draft) ->
            profiles.add(
                new LayerProfile(
                    code,
                    draft.nameZh,
                    draft.nameEn,
                    draft.aliases,
                    draft.fields,
                    draft.types,
                    draft.values,
                    draft.constants)));
    ProfileSet.Recognition recognition = new ProfileSet.Recognition(signatures, hints, readWords());
    return new ProfileSet(profiles, recognition, patterns, titles, sources, sha256);
  }

  private void readLayers() throws StoreException {
    Map<String, String> owners = new LinkedHashMap<>();
    for (CsvTable.Row row : layers.rows()) {
      String code = row.need("code").toUpperCase(Locale.ROOT);
      Draft draft = new Draft();
      if (drafts.put(code, draft) != null) {
        throw row.fault(FilesIssue.PROFILE_CODE_TWICE, code);
      }
      draft.nameZh = row.need("name_zh");
      draft.nameEn = row.need("name_en");
      draft.aliases = list(row.get("table_aliases"));
      for (String alias : draft.aliases) {
        String owner = owners.putIfAbsent(fold(alias), code);
        if (owner != null && !owner.equals(code)) {
          throw row.fault(FilesIssue.PROFILE_ALIAS_TWICE, alias, owner);
        }
      }
      for (String entry : list(row.get("constants"))) {
        readConstant(entry, draft, row);
      }
      put(signatures, code, row.get("signature"));
      put(hints, code, row.get("hints"));
    }
  }

  private static void put(Map<String, List<String>> lists, String code, String cell) {
    if (!cell.isEmpty()) {
      lists.put(code, list(cell));
    }
  }

  /** {@code alias:attribute=value}. */
  private void readConstant(String entry, Draft draft, CsvTable.Row row) throws StoreException {
    int colon = entry.indexOf(':');
    int equal = entry.indexOf('=', colon + 1);
    if (colon < 1
        || equal < colon + 2
        || equal == entry.length() - 1
        || !draft.aliases.contains(entry.substring(0, colon))) {
      throw row.fault(FilesIssue.PROFILE_CONSTANT_WRONG, entry);
    }
    draft
        .constants
        .computeIfAbsent(entry.substring(0, colon), key -> new LinkedHashMap<>())
        .put(entry.substring(colon + 1, equal), entry.substring(equal + 1));
  }

  /** The rows of a layer first, those for any layer behind them. */
  private void readFields() throws StoreException {
    for (CsvTable.Row row : fields.rows()) {
      if (!row.need("layer").equals(ANY)) {
        readField(row, draft(row));
      }
    }
    for (CsvTable.Row row : fields.rows()) {
      if (row.get("layer").equals(ANY)) {
        for (Draft draft : drafts.values()) {
          readField(row, draft);
        }
      }
    }
  }

  private void readField(CsvTable.Row row, Draft draft) throws StoreException {
    String attribute = row.need("attribute");
    Set<String> aliases = new LinkedHashSet<>(draft.fields.getOrDefault(attribute, List.of()));
    aliases.addAll(list(row.need("aliases")));
    draft.fields.put(attribute, List.copyOf(aliases));
    String type = row.get("type").isEmpty() ? "text" : row.get("type").toLowerCase(Locale.ROOT);
    if (!TYPE.matcher(type).matches()) {
      throw row.fault(FilesIssue.PROFILE_TYPE_UNKNOWN, row.get("type"));
    }
    draft.types.putIfAbsent(attribute, type);
    readTitle(row, attribute);
    if (!row.get("pattern").isEmpty()) {
      try {
        patterns
            .computeIfAbsent(
                row.get("layer").toUpperCase(Locale.ROOT), key -> new LinkedHashMap<>())
            .put(attribute, Pattern.compile(row.get("pattern")));
      } catch (PatternSyntaxException e) {
        throw row.fault(FilesIssue.PROFILE_PATTERN_WRONG, row.get("pattern"));
      }
    }
  }

  /** The two columns may be absent: a user's own file of an earlier version has none. */
  private void readTitle(CsvTable.Row row, String attribute) {
    ProfileSet.Title title = new ProfileSet.Title(row.get("title_zh"), row.get("title_en"));
    if (!title.zh().isEmpty() || !title.en().isEmpty()) {
      titles
          .computeIfAbsent(row.get("layer").toUpperCase(Locale.ROOT), key -> new LinkedHashMap<>())
          .put(attribute, title);
    }
  }

  private void readClasses() throws StoreException {
    Map<String, List<String>> booleans = new LinkedHashMap<>();
    for (CsvTable.Row row : classes.rows()) {
      if (row.need("layer").equals(ANY)) {
        if (!row.get("attribute").equals(BOOLEAN)) {
          throw row.fault(FilesIssue.PROFILE_LAYER_UNKNOWN, ANY);
        }
        addValue(booleans, row);
      } else {
        Draft draft = draft(row);
        addValue(
            draft.values.computeIfAbsent(row.need("attribute"), key -> new LinkedHashMap<>()), row);
      }
    }
    for (Draft draft : drafts.values()) {
      draft.types.forEach(
          (attribute, type) -> {
            if (type.equals(BOOLEAN)) {
              Map<String, List<String>> values =
                  draft.values.computeIfAbsent(attribute, key -> new LinkedHashMap<>());
              booleans.forEach(
                  (value, synonyms) -> values.merge(value, synonyms, ProfileTables::joined));
            }
          });
    }
  }

  private static List<String> joined(List<String> first, List<String> second) {
    Set<String> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  private void addValue(Map<String, List<String>> values, CsvTable.Row row) throws StoreException {
    String value = row.need("value").equals(BLANK) ? "" : row.get("value");
    List<String> synonyms = list(row.get("synonyms"));
    for (Map.Entry<String, List<String>> other : values.entrySet()) {
      Set<String> taken = new LinkedHashSet<>();
      taken.add(fold(other.getKey()));
      other.getValue().forEach(synonym -> taken.add(fold(synonym)));
      for (String synonym : joined(List.of(value), synonyms)) {
        if (!other.getKey().equals(value) && taken.contains(fold(synonym))) {
          throw row.fault(FilesIssue.PROFILE_SYNONYM_TWICE, synonym, other.getKey());
        }
      }
    }
    values.merge(value, synonyms, ProfileTables::joined);
  }

  /** A constant must be one of the listed values of an attribute that the layer has. */
  private void checkConstants() throws StoreException {
    for (CsvTable.Row row : layers.rows()) {
      Draft draft = draft(row, "code");
      for (Map<String, String> constants : draft.constants.values()) {
        for (Map.Entry<String, String> constant : constants.entrySet()) {
          Map<String, List<String>> values = draft.values.get(constant.getKey());
          boolean listed = values == null || values.containsKey(constant.getValue());
          if (!draft.fields.containsKey(constant.getKey()) || !listed) {
            throw row.fault(
                FilesIssue.PROFILE_CONSTANT_WRONG, constant.getKey() + "=" + constant.getValue());
          }
        }
      }
    }
  }

  private ProfileSet.Words readWords() throws StoreException {
    Set<String> ignored = new LinkedHashSet<>();
    Set<String> blockers = new LinkedHashSet<>();
    for (CsvTable.Row row : words.rows()) {
      switch (row.need("kind")) {
        case "place", "filler" -> ignored.add(row.need("word"));
        case "blocker" -> blockers.add(row.need("word"));
        default -> throw row.fault(FilesIssue.PROFILE_WORD_KIND_UNKNOWN, row.get("kind"));
      }
    }
    return new ProfileSet.Words(ignored, blockers);
  }

  private Draft draft(CsvTable.Row row) throws StoreException {
    return draft(row, "layer");
  }

  private Draft draft(CsvTable.Row row, String column) throws StoreException {
    Draft draft = drafts.get(row.get(column).toUpperCase(Locale.ROOT));
    if (draft == null) {
      throw row.fault(FilesIssue.PROFILE_LAYER_UNKNOWN, row.get(column));
    }
    return draft;
  }

  private static List<String> list(String cell) {
    return Arrays.stream(cell.split("[;；]"))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s_\\-]+", "")
        .toUpperCase(Locale.ROOT);
  }
}
