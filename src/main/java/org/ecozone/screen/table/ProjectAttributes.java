package org.ecozone.screen.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.screen.ScreenIssue;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Site;
import org.ecozone.zone.Texts;
import org.ecozone.zone.Truth;

/**
 * What is known of a project: stated values, and tags that follow from its industry codes unless
 * stated.
 *
 * @param values attribute to String, Double, Boolean or List of String (industry codes, digits
 *     only); absent = unknown
 * @param derived tags that followed from the industry code: name to {@code true} or {@code false},
 *     sorted
 * @param issues values that could not be read; they count as unknown
 */
public record ProjectAttributes(
    Map<String, Object> values, Map<String, String> derived, List<Issue> issues) {
  /** Names with a meaning of their own (design.md 3.5). */
  private static final String INDUSTRY = "industry";

  private static final String COUNTY = "county";

  /** County 6, town 9, village 12 digits: the first six are the county. */
  private static final Pattern COUNTY_CODE =
      Pattern.compile("([1-9]\\d{5})(?:\\d{3}){0,2}(?:\\.0)?");

  public ProjectAttributes {
    values = Collections.unmodifiableMap(values);
    issues = List.copyOf(issues);
  }

  public static ProjectAttributes of(Site site, AttributeCatalog catalog, IndustryTags tags) {
    Reader reader = new Reader(site, tags);
    for (Map.Entry<String, String> stated : new TreeMap<>(site.attributes()).entrySet()) {
      catalog
          .find(stated.getKey())
          .ifPresent(attribute -> reader.read(attribute, stated.getValue()));
    }
    reader.derive(catalog);
    return new ProjectAttributes(reader.values, reader.derived, reader.issues);
  }

  /** Value, null if unknown. */
  public Object value(String attribute) {
    return values.get(attribute);
  }

  /** Code of an administrative area of the form; whether it is a county, the county table knows. */
  public Optional<String> county() {
    return Optional.ofNullable((String) values.get(COUNTY));
  }

  private static final class Reader {
    private final Site site;
    private final IndustryTags tags;
    private final Map<String, Object> values = new HashMap<>();
    private Map<String, String> derived = new TreeMap<>();
    private final List<Issue> issues = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();
    private IndustryTags.Industry industry;

    Reader(Site site, IndustryTags tags) {
      this.site = site;
      this.tags = tags;
      this.industry = tags.industry("");
    }

    void read(AttributeCatalog.Attribute attribute, String stated) {
      if (stated.isBlank()) {
        return;
      }
      if (attribute.name().equals(INDUSTRY)) {
        readIndustry(stated);
        return;
      }
      Object value = AttributeCatalog.parse(attribute, stated);
      if (attribute.name().equals(COUNTY)) {
        value = county(String.valueOf(value));
      } else if (attribute.type() == AttributeCatalog.Type.CODES && value != null) {
        value = AttributeCatalog.list(value.toString());
      }
      if (value == null) {
        unreadable.add(attribute.name());
        issue(ScreenIssue.BAD_ATTRIBUTE_VALUE, attribute.zh(), attribute.en(), stated);
      } else {
        values.put(attribute.name(), value);
      }
    }

    private static String county(String text) {
      Matcher code = COUNTY_CODE.matcher(text);
      return code.matches() ? code.group(1) : null;
    }

    private void readIndustry(String stated) {
      industry = tags.industry(stated);
      IndustryTags.Codes codes = industry.codes();
      for (String bad : codes.bad()) {
        issue(ScreenIssue.BAD_INDUSTRY_CODE, bad);
      }
      for (String ambiguous : codes.ambiguous()) {
        issue(ScreenIssue.AMBIGUOUS_INDUSTRY_CODE, ambiguous, "0" + ambiguous);
      }
      if (codes.bad().isEmpty() && codes.ambiguous().isEmpty() && !codes.digits().isEmpty()) {
        values.put(INDUSTRY, codes.digits());
      }
    }

    void derive(AttributeCatalog catalog) {
      if (unreadable.isEmpty()
          && Collections.disjoint(industry.values().keySet(), values.keySet())) {
        values.putAll(industry.values());
        derived = industry.texts();
        return;
      }
      for (String tag : tags.tags()) {
        Boolean follows = industry.values().get(tag);
        Truth truth = follows == null ? Truth.UNKNOWN : Truth.of(follows);
        if (values.get(tag) instanceof Boolean stated) {
          if (truth == Truth.TRUE && !stated) {
            String title =
                catalog.find(tag).map(known -> Texts.bilingual(known.zh(), known.en())).orElse(tag);
            issue(ScreenIssue.ATTRIBUTE_AGAINST_INDUSTRY, title);
          }
        } else if (truth != Truth.UNKNOWN && !unreadable.contains(tag)) {
          values.put(tag, truth == Truth.TRUE);
          derived.put(tag, String.valueOf(truth == Truth.TRUE));
        }
      }
    }

    private void issue(ScreenIssue code, Object... args) {
      issues.add(Issue.ofSite(code, site, args));
    }
  }
}
