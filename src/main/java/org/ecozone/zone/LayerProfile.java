package org.ecozone.zone;

import java.util.List;
import java.util.Map;

/**
 * How one canonical layer is recognised in real files. Read from data/profiles.
 *
 * @param code canonical code, for example STBHHX
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param tableAliases table names and titles under which the layer is met
 * @param fields canonical attribute name ({@code code}, {@code name}, {@code class}, {@code LX}
 *     ...) to its column aliases
 * @param types canonical attribute name to {@code text}, {@code number}, {@code boolean}
 * @param values canonical attribute name to (canonical value to its synonyms); absent = free
 *     values. For {@code class} an absent or unlisted value is an unknown class
 * @param constants table alias to attribute values that this alias implies (GJGY implies LX = 国家公园)
 */
public record LayerProfile(
    String code,
    String nameZh,
    String nameEn,
    List<String> tableAliases,
    Map<String, List<String>> fields,
    Map<String, String> types,
    Map<String, Map<String, List<String>>> values,
    Map<String, Map<String, String>> constants) {}
