package org.ecozone.app.intake.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.txt.TxtFields;
import org.ecozone.store.txt.TxtTemplate;
import org.ecozone.store.txt.TxtTemplate.PointField;
import org.ecozone.zone.Issue;

/**
 * What the fields of the points of a text mean: by the template in use, else as they look.
 *
 * <p>Threads: immutable.
 */
public final class PointFields {
  private final TxtFields fields;
  private final TxtTemplate template;
  private final IntakeChoices choices;

  private PointFields(TxtFields fields, TxtTemplate template, IntakeChoices choices) {
    this.fields = fields;
    this.template = template;
    this.choices = choices;
  }

  /** Of a file. For workers. */
  public static PointFields of(Path file, IntakeChoices choices) throws AppException {
    return of(InputFile.of(file), choices);
  }

  /** Of a pasted text. */
  public static PointFields ofText(String name, String text, IntakeChoices choices)
      throws AppException {
    return of(InputFile.ofText(name, text), choices);
  }

  private static PointFields of(InputFile input, IntakeChoices choices) throws AppException {
    try {
      TxtFields fields = TxtFields.of(input, Templates.encoding(choices));
      String chosen = choices.read().getOrDefault(Templates.OPTION, "");
      TxtTemplate template =
          chosen.indexOf('=') < 0 ? null : TxtTemplate.parse(chosen, input.name());
      boolean fits = template != null && template.points().size() == fields.points().size();
      return new PointFields(fields, fits ? template : null, choices);
    } catch (StoreException e) {
      throw Templates.unreadable(e);
    }
  }

  /** Names of all roles. */
  public static List<String> allRoles() {
    return Arrays.stream(PointField.values()).map(Enum::name).toList();
  }

  /** Key of the text of a role. */
  public static String roleKey(String role) {
    return "app/intake/template.role." + role;
  }

  /** One for each field; empty if no line looks like a point. */
  public List<String> roles() {
    List<PointField> points = template == null ? fields.points() : template.points();
    return points.stream().map(Enum::name).toList();
  }

  /** Fields of the first points. */
  public List<List<String>> samples() {
    return fields.samples();
  }

  /** Names of the fields of a parcel's head; empty for the usual ones. */
  public List<String> head() {
    return template == null ? List.of() : template.head();
  }

  /** True if a template says what the fields mean. */
  public boolean isChosen() {
    return template != null;
  }

  /** True if both coordinates stand among the roles, and none of them twice. */
  public static boolean isComplete(List<String> roles) {
    return TxtFields.isComplete(roles.stream().map(PointField::valueOf).toList());
  }

  /**
   * The choices with a template, without a name, of what a person says of the fields; the order of
   * the axes and the unit of areas are those that were chosen.
   */
  public IntakeChoices saying(List<String> roles, List<String> head) throws AppException {
    if (!isComplete(roles)) {
      throw new AppException(Outcome.USAGE, Issue.of(TemplateIssue.INCOMPLETE, "", ""));
    }
    return choices.withRead(Templates.OPTION, text("", roles, head));
  }

  /** What is settled now, in full, to be stored under a name. */
  public String settled(String name) {
    return text(name, roles(), head());
  }

  private String text(String name, List<String> roles, List<String> head) {
    List<PointField> points = new ArrayList<>();
    roles.forEach(role -> points.add(PointField.valueOf(role)));
    String unit = choices.read().getOrDefault(ReadOption.AREA_UNIT.key(), "");
    AreaUnit stated = template == null ? null : template.areaUnit();
    return fields
        .template(
            name,
            points,
            head,
            choices.axisOrder() != null || template == null
                ? choices.axisOrder()
                : template.order(),
            unit.isBlank() ? stated : AreaUnit.valueOf(unit.strip().toUpperCase(Locale.ROOT)))
        .text();
  }
}
