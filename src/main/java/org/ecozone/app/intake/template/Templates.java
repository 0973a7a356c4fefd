package org.ecozone.app.intake.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.store.FilesIssue;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.txt.TxtTemplate;
import org.ecozone.store.txt.TxtTemplates;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * Templates of coordinate TXT: those of the program, and the user's, which go before them.
 *
 * <p>Threads: for workers; touches the disk.
 *
 * <p>Fails: {@link AppException} UNREADABLE if a list cannot be read; it is then left as it is.
 */
public final class Templates {
  private static final String LIST = "exchange/txt_templates.csv";

  /** Key of the choice. */
  public static final String OPTION = ReadOption.TEMPLATE.key();

  private final Installation installation;

  public Templates(Installation installation) {
    this.installation = installation;
  }

  /** The user's file, which may not be there. */
  public Path file() {
    return installation.userFolder().resolve(LIST);
  }

  /** All, the user's first. */
  public List<Template> list() throws AppException {
    TxtTemplates own = own();
    List<Template> all = new ArrayList<>();
    for (TxtTemplate template : all(own).list()) {
      all.add(template(template, own));
    }
    return all;
  }

  /** Those that were made for files that look like this one; to be offered, not applied. */
  public List<Template> proposals(Path file, IntakeChoices choices) throws AppException {
    return proposals(InputFile.of(file), choices);
  }

  /** The same of a pasted text. */
  public List<Template> proposalsForText(String name, String text, IntakeChoices choices)
      throws AppException {
    return proposals(InputFile.ofText(name, text), choices);
  }

  private List<Template> proposals(InputFile input, IntakeChoices choices) throws AppException {
    TxtTemplates own = own();
    try {
      List<Template> found = new ArrayList<>();
      for (TxtTemplate template : all(own).proposals(input, encoding(choices))) {
        found.add(template(template, own));
      }
      return found;
    } catch (StoreException e) {
      throw unreadable(e);
    }
  }

  /** What of the choices tells how the bytes of a text are read. */
  static ReadChoices encoding(IntakeChoices choices) {
    String encoding = choices.read().getOrDefault(ReadOption.ENCODING.key(), "");
    return encoding.isBlank()
        ? ReadChoices.NONE
        : ReadChoices.NONE.with(ReadOption.ENCODING, encoding);
  }

  /** Choices with the template in full where they have the name of one. */
  public IntakeChoices resolved(IntakeChoices choices) throws AppException {
    for (Map.Entry<String, String> each : choices.read().entrySet()) {
      if (each.getKey().equalsIgnoreCase(OPTION)) {
        return choices.withRead(each.getKey(), text(each.getValue()));
      }
    }
    return choices;
  }

  /** The text of the template of a name; what is a text already is left as it is. */
  private String text(String value) throws AppException {
    if (value.isBlank() || value.indexOf('=') >= 0) {
      return value;
    }
    List<Template> known = list();
    for (Template template : known) {
      if (template.name().equals(value.strip())) {
        return template.text();
      }
    }
    String names = String.join("、", known.stream().map(Template::name).toList());
    throw new AppException(
        Outcome.USAGE, Issue.of(TemplateIssue.UNKNOWN, "", "", value.strip(), names));
  }

  /** Stores a template under a name, in the place of the user's own one of that name. */
  public Template store(String name, String text) throws AppException {
    String clean = clean(name);
    if (clean.isEmpty()) {
      throw new AppException(Outcome.USAGE, Issue.of(TemplateIssue.NAME_BLANK, "", ""));
    }
    if (shipped().list().stream().anyMatch(each -> clean(each.name()).equals(clean))) {
      throw new AppException(Outcome.USAGE, Issue.of(TemplateIssue.SHIPPED, "", "", clean));
    }
    try {
      TxtTemplate template = TxtTemplate.parse(text, clean).withName(clean);
      TxtTemplates own = own().with(TxtTemplates.of(List.of(template)));
      write(own);
      return template(template, own);
    } catch (StoreException e) {
      throw unreadable(e);
    }
  }

  /** Without what separates the parts of a template. */
  private static String clean(String name) {
    return name.replaceAll("[;,=\\s]+", " ").strip();
  }

  /** Takes one of the user's templates away; nothing happens if there is none of the name. */
  public void remove(String name) throws AppException {
    TxtTemplates own = own();
    if (own.find(name).isPresent()) {
      try {
        write(own.without(name));
      } catch (StoreException e) {
        throw unreadable(e);
      }
    }
  }

  private void write(TxtTemplates own) throws StoreException, AppException {
    Path file = file();
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      Issue issue = Issue.of(FilesIssue.WRITE_FAILED, file.toString(), "", Reason.of(e));
      throw new AppException(Outcome.UNREADABLE, List.of(issue), e);
    }
    own.write(file);
  }

  private TxtTemplates own() throws AppException {
    return read(file());
  }

  private TxtTemplates shipped() throws AppException {
    return read(installation.shipped(LIST));
  }

  /** Those of the program behind the user's. */
  private TxtTemplates all(TxtTemplates own) throws AppException {
    List<TxtTemplate> all = new ArrayList<>(own.list());
    for (TxtTemplate template : shipped().list()) {
      if (own.find(template.name()).isEmpty()) {
        all.add(template);
      }
    }
    return TxtTemplates.of(all);
  }

  private static TxtTemplates read(Path file) throws AppException {
    try {
      return TxtTemplates.read(file);
    } catch (StoreException e) {
      throw unreadable(e);
    }
  }

  private static Template template(TxtTemplate template, TxtTemplates own) {
    return new Template(
        template.name(),
        template.text(),
        own.find(template.name()).isPresent(),
        template.points().stream().map(Enum::name).toList(),
        template.head());
  }

  static AppException unreadable(StoreException e) {
    return new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
  }
}
