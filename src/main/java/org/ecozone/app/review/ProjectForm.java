package org.ecozone.app.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.screen.Catalogs;
import org.ecozone.screen.table.AttributeCatalog;
import org.ecozone.screen.table.AttributeCatalog.Attribute;
import org.ecozone.screen.table.AttributeCatalog.Type;
import org.ecozone.screen.table.IndustryTags;
import org.ecozone.screen.table.ProjectAttributes;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;
import org.ecozone.zone.Truth;

/**
 * The project form: which attributes there are, in which groups, and what a project answers.
 * Immutable.
 */
public final class ProjectForm {
  /** Names with a control of their own (design.md 3.5). */
  public static final String INDUSTRY = "industry";

  public static final String COUNTY = "county";

  private final List<Group> groups;
  private final Catalogs catalogs;
  private final Industries industries;

  /** Attributes that stand together. */
  public record Group(String zh, String en, List<Attribute> attributes) {
    public Group {
      attributes = List.copyOf(attributes);
    }

    public String title(Lang lang) {
      return lang == Lang.ZH ? zh : en;
    }
  }

  /** Where an answer comes from. */
  public enum Given {
    /** Nobody said anything. */
    UNKNOWN,
    STATED,
    /** Follows from the industry code; a stated value would win. */
    DERIVED,
    /** Something is stated that is none of the attribute's values; counts as unknown. */
    UNREADABLE
  }

  /**
   * @param text as stated; {@code true} or {@code false} of a boolean; empty if unknown
   * @param remark code of what is odd, a text key of the bundle {@code app/review} under {@code
   *     form.}; empty if nothing is
   */
  public record Answer(Given given, String text, String remark) {
    static final Answer UNKNOWN = new Answer(Given.UNKNOWN, "", "");
  }

  ProjectForm(Catalogs catalogs, List<FormLayout.Place> places, Industries industries) {
    this.catalogs = catalogs;
    this.industries = industries;
    this.groups = groups(catalogs.attributes(), places);
  }

  private static List<Group> groups(AttributeCatalog catalog, List<FormLayout.Place> places) {
    Map<String, FormLayout.Place> placeOf = new LinkedHashMap<>();
    Map<FormLayout.Title, List<Attribute>> members = new LinkedHashMap<>();
    for (FormLayout.Place place : places) {
      placeOf.put(place.attribute(), place);
      members.putIfAbsent(place.title(), new ArrayList<>());
    }
    for (FormLayout.Place place : places) {
      catalog.find(place.attribute()).ifPresent(members.get(place.title())::add);
    }
    for (Attribute attribute : catalog.attributes()) {
      if (!placeOf.containsKey(attribute.name())) {
        FormLayout.Title title =
            attribute.derived() ? FormLayout.Title.DERIVED : FormLayout.Title.OTHER;
        members.computeIfAbsent(title, key -> new ArrayList<>()).add(attribute);
      }
    }
    List<Group> groups = new ArrayList<>();
    members.forEach(
        (title, attributes) -> {
          if (!attributes.isEmpty()) {
            groups.add(new Group(title.zh(), title.en(), attributes));
          }
        });
    return List.copyOf(groups);
  }

  public List<Group> groups() {
    return groups;
  }

  public Optional<Attribute> find(String name) {
    return catalogs.attributes().find(name);
  }

  /** All answers of a form, by attribute. */
  public Map<String, Answer> answers(Map<String, String> stated) {
    ProjectAttributes known = read(stated);
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Attribute attribute : catalogs.attributes().attributes()) {
      answers.put(attribute.name(), answer(attribute, stated, known));
    }
    return answers;
  }

  private Answer answer(Attribute attribute, Map<String, String> stated, ProjectAttributes known) {
    String text = stated.getOrDefault(attribute.name(), "");
    if (text.isBlank()) {
      String derived = known.derived().get(attribute.name());
      return derived == null ? Answer.UNKNOWN : new Answer(Given.DERIVED, derived, "");
    }
    if (attribute.name().equals(INDUSTRY)) {
      return industry(text);
    }
    if (known.value(attribute.name()) == null) {
      return new Answer(Given.UNREADABLE, text, unreadable(attribute));
    }
    boolean unlisted =
        attribute.name().equals(COUNTY) && !catalogs.counties().lists(known.county().orElse(""));
    String shown = attribute.type() == Type.BOOLEAN ? "" + known.value(attribute.name()) : text;
    return new Answer(Given.STATED, shown, unlisted ? "county_not_listed" : "");
  }

  private Answer industry(String text) {
    IndustryTags.Codes codes = IndustryTags.codes(text);
    if (!codes.bad().isEmpty()) {
      return new Answer(Given.UNREADABLE, text, "industry_bad");
    }
    if (!codes.ambiguous().isEmpty()) {
      return new Answer(Given.UNREADABLE, text, "industry_ambiguous");
    }
    boolean unlisted = statedCodes(text).stream().anyMatch(code -> code.industry().isEmpty());
    return new Answer(Given.STATED, text, unlisted ? "industry_not_listed" : "");
  }

  private static String unreadable(Attribute attribute) {
    if (attribute.name().equals(COUNTY)) {
      return "county_bad";
    }
    return switch (attribute.type()) {
      case NUMBER -> attribute.values().isEmpty() ? "number_bad" : "number_range";
      case ENUM -> "value_bad";
      case BOOLEAN -> "boolean_bad";
      case TEXT, CODES -> "text_bad";
    };
  }

  /** What the rules make of a form. */
  ProjectAttributes read(Map<String, String> stated) {
    Site form = new Site("", 0, "", List.of(), null, stated, new Source("", "", ""), "");
    return ProjectAttributes.of(form, catalogs.attributes(), catalogs.tags());
  }

  /** True if the tag is one that follows from the industry code. */
  public boolean isTag(Attribute attribute) {
    return attribute.type() == Type.BOOLEAN && catalogs.tags().tags().contains(attribute.name());
  }

  /** Names of the industries. */
  public Industries industries() {
    return industries;
  }

  /**
   * One code of an industry text.
   *
   * @param industry empty if the list of names does not have the code
   */
  public record StatedCode(String code, Optional<Industries.Industry> industry) {}

  /** The codes of an industry text that can be read, with their names. */
  public List<StatedCode> statedCodes(String text) {
    return IndustryTags.codes(text).digits().stream()
        .map(code -> new StatedCode(code, industries.find(code)))
        .toList();
  }

  /** Titles of the tags of which an industry text says so much. */
  public List<String> tags(String text, Truth truth, Lang lang) {
    IndustryTags tags = catalogs.tags();
    IndustryTags.Codes codes = IndustryTags.codes(text);
    return tags.tags().stream()
        .filter(tag -> tags.tag(tag, codes) == truth)
        .map(tag -> find(tag).map(attribute -> attribute.title(lang)).orElse(tag))
        .toList();
  }

  /** Counties that the county table lists, by code. */
  public List<Choice> counties() {
    return catalogs.counties().codes().stream()
        .map(code -> new Choice(code, catalogs.counties().name(code)))
        .toList();
  }

  /** A code and its name. */
  public record Choice(String code, String name) {
    @Override
    public String toString() {
      return code + "  " + name;
    }
  }
}
