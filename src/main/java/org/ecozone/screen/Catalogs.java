package org.ecozone.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ecozone.screen.table.AttributeCatalog;
import org.ecozone.screen.table.CountyTable;
import org.ecozone.screen.table.Departments;
import org.ecozone.screen.table.IndustryTags;
import org.ecozone.screen.table.MandatoryLayers;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * The tables beside the rule catalogue.
 *
 * @param hashes file name to SHA-256 of each
 */
public record Catalogs(
    AttributeCatalog attributes,
    IndustryTags tags,
    CountyTable counties,
    MandatoryLayers mandatory,
    Departments departments,
    Map<String, String> hashes) {
  public static final String ATTRIBUTES = "attributes.csv";
  public static final String TAGS = "industry_tags.csv";
  public static final String COUNTIES = "counties.csv";
  public static final String MANDATORY = "mandatory.csv";
  public static final String DEPARTMENTS = "departments.csv";

  /** Names of all tables. */
  public static final List<String> TABLES =
      List.of(ATTRIBUTES, TAGS, COUNTIES, MANDATORY, DEPARTMENTS);

  public Catalogs {
    hashes = Map.copyOf(hashes);
  }

  /** Reads all tables from one folder. */
  public static Catalogs read(Path folder) throws RuleSetException {
    return read(folder::resolve);
  }

  /**
   * @param locate file name to the file that holds it: the user's own where there is one, else the
   *     shipped one
   * @throws RuleSetException with every fault of every table
   */
  public static Catalogs read(Function<String, Path> locate) throws RuleSetException {
    List<Issue> issues = new ArrayList<>();
    AttributeCatalog attributes =
        AttributeCatalog.read(ATTRIBUTES, bytes(locate, ATTRIBUTES, issues), issues::add);
    IndustryTags tags = IndustryTags.read(TAGS, bytes(locate, TAGS, issues), issues::add);
    CountyTable counties = CountyTable.read(COUNTIES, bytes(locate, COUNTIES, issues), issues::add);
    MandatoryLayers mandatory =
        MandatoryLayers.read(MANDATORY, bytes(locate, MANDATORY, issues), issues::add);
    Departments departments =
        Departments.read(DEPARTMENTS, bytes(locate, DEPARTMENTS, issues), issues::add);
    for (String tag : tags.tags()) {
      if (attributes.find(tag).map(AttributeCatalog.Attribute::type).orElse(null)
          != AttributeCatalog.Type.BOOLEAN) {
        issues.add(Issue.of(ScreenIssue.TAG_NOT_LISTED, TAGS, "", tag));
      }
    }
    if (!issues.isEmpty()) {
      throw new RuleSetException(issues);
    }
    Map<String, String> hashes = new TreeMap<>();
    hashes.put(ATTRIBUTES, attributes.sha256());
    hashes.put(TAGS, tags.sha256());
    hashes.put(COUNTIES, counties.sha256());
    hashes.put(MANDATORY, mandatory.sha256());
    hashes.put(DEPARTMENTS, departments.sha256());
    return new Catalogs(attributes, tags, counties, mandatory, departments, hashes);
  }

  private static byte[] bytes(Function<String, Path> locate, String file, List<Issue> issues) {
    try {
      return Files.readAllBytes(locate.apply(file));
    } catch (IOException e) {
      issues.add(Issue.of(ScreenIssue.TABLE_UNREADABLE, file, "", Reason.of(e)));
      return new byte[0];
    }
  }
}
