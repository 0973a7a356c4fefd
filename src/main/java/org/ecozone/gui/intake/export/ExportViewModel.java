package org.ecozone.gui.intake.export;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.ecozone.app.AppException;
import org.ecozone.app.convert.ConvertFile;
import org.ecozone.app.convert.ConvertRequest;
import org.ecozone.app.convert.ConvertRequest.Classified;
import org.ecozone.app.convert.ConvertRequest.From;
import org.ecozone.app.convert.ConvertRequest.To;
import org.ecozone.app.convert.ConvertResult;
import org.ecozone.app.export.ExportLand;
import org.ecozone.app.export.ExportedLand;
import org.ecozone.app.export.LandFormat;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;

/** What is to go out, how, and what became of it. FX thread; files are written on workers. */
public final class ExportViewModel {
  /** Which sites. */
  public enum Scope {
    CURRENT,
    SELECTED,
    ALL
  }

  private static final String EPSG = "EPSG:";

  private final Desk desk;
  private final UiTexts texts;
  private final ObjectProperty<LandFormat> format =
      new SimpleObjectProperty<>(LandFormat.SURVEY_TXT);
  private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);
  private final StringProperty crs = new SimpleStringProperty("");
  private final StringProperty said = new SimpleStringProperty("");
  private final ObjectProperty<Severity> grave = new SimpleObjectProperty<>();
  private final ObjectProperty<Boolean> confirmed = new SimpleObjectProperty<>(false);
  private final Map<String, String> options = new HashMap<>();
  private Outgoing outgoing = new Outgoing.Sites("", null, List.of(), List.of());

  public ExportViewModel(Desk desk) {
    this.desk = desk;
    texts = desk.texts();
  }

  /** Something else is to go out. */
  public void begin(Outgoing wanted) {
    outgoing = wanted;
    confirmed.set(false);
    say("", null);
    if (wanted instanceof Outgoing.Sites sites) {
      scope.set(
          sites.selected().size() > 1
              ? Scope.SELECTED
              : sites.current() == null ? Scope.ALL : Scope.CURRENT);
    }
  }

  Outgoing outgoing() {
    return outgoing;
  }

  ObjectProperty<LandFormat> formatProperty() {
    return format;
  }

  ObjectProperty<Scope> scopeProperty() {
    return scope;
  }

  /** {@code EPSG:4490}; empty for that of the land. */
  StringProperty crsProperty() {
    return crs;
  }

  /** What came of it, or what is missing; empty for nothing. */
  StringProperty saidProperty() {
    return said;
  }

  /** How grave that is; null for nothing. */
  ObjectProperty<Severity> graveProperty() {
    return grave;
  }

  /** The user confirmed that what is classified may leave. */
  ObjectProperty<Boolean> confirmedProperty() {
    return confirmed;
  }

  /** The value of an option of the format in use. */
  String option(LandFormat.Option option) {
    String value = options.get(option.key());
    return value != null && option.values().contains(value) ? value : option.values().get(0);
  }

  void choose(String option, String value) {
    options.put(option, value);
  }

  /** Sites of a scope. */
  List<SiteItem> sites(Scope wanted) {
    if (!(outgoing instanceof Outgoing.Sites sites)) {
      return List.of();
    }
    return switch (wanted) {
      case CURRENT -> sites.current() == null ? List.of() : List.of(sites.current());
      case SELECTED -> sites.selected();
      case ALL -> sites.all();
    };
  }

  /** Why nothing can be written yet; empty if it can. */
  String obstacle() {
    if (outgoing instanceof Outgoing.Sites && sites(scope.get()).isEmpty()) {
      return texts.get("gui/intake/export.no-sites");
    }
    if (!outgoing.classification().isEmpty() && !confirmed.get()) {
      return texts.get("gui/intake/export.unconfirmed", outgoing.classification());
    }
    return "";
  }

  /** Name of the file that is proposed. */
  String fileName() {
    List<SiteItem> sites = sites(scope.get());
    String stem = sites.size() == 1 ? sites.get(0).name() : outgoing.title();
    String clean = stem.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
    return (clean.isEmpty() ? "land" : clean) + "." + format.get().ending();
  }

  /** Options of the format in use that differ from what is usual. */
  private Map<String, String> chosen() {
    return format.get().options().stream()
        .collect(Collectors.toMap(LandFormat.Option::key, this::option));
  }

  void write(Path target) {
    if (obstacle().isEmpty()) {
      say(texts.get("gui/intake/export.writing", target.getFileName()), Severity.INFO);
      if (outgoing instanceof Outgoing.Layer layer) {
        layer(layer, target);
      } else {
        land(target);
      }
    }
  }

  private void land(Path target) {
    ExportLand.Request request =
        new ExportLand.Request(
            sites(scope.get()), format.get(), chosen(), crs.get().strip(), target);
    run(
        target,
        progress -> ExportLand.write(request, progress),
        (ExportedLand done) ->
            tell(
                texts.get(
                    "gui/intake/export.land-done",
                    target.getFileName(),
                    done.parcels(),
                    done.crs().name()),
                done.leftOut(),
                done.issues()));
  }

  private void layer(Outgoing.Layer layer, Path target) {
    int epsg = epsg();
    if (epsg < 0) {
      say(texts.get("gui/intake/export.crs-wrong", crs.get()), Severity.ERROR);
      return;
    }
    Classified classified =
        layer.classification().isEmpty() ? Classified.REFUSED : Classified.CONVERTED;
    ConvertRequest request =
        new ConvertRequest(
            layer.file(),
            target,
            new From(0, IntakeChoices.NONE, layer.table()),
            new To(epsg, chosen(), classified));
    run(
        target,
        progress -> new ConvertFile().convert(request, progress),
        (ConvertResult done) ->
            tell(
                texts.get("gui/intake/export.layer-done", target.getFileName(), done.written()),
                done.leftOut(),
                done.issues()));
  }

  /** 0 for that of the layer, below 0 if it is none. */
  private int epsg() {
    String text = crs.get().strip();
    if (text.isEmpty()) {
      return 0;
    }
    try {
      return Integer.parseInt(text.toUpperCase(java.util.Locale.ROOT).replace(EPSG, ""));
    } catch (NumberFormatException e) {
      return -1; // said by the caller
    }
  }

  private <T> void run(
      Path target, org.ecozone.gui.common.JobRunner.Work<T> work, Consumer<T> done) {
    desk.jobs()
        .run(
            new Job<>(
                "gui/intake.job.export",
                List.of(target.getFileName()),
                "",
                work,
                done,
                this::failed))
        .whenCancelled(() -> say("", null));
  }

  private void tell(String sentence, long leftOut, List<Issue> issues) {
    StringBuilder all = new StringBuilder(sentence);
    if (leftOut > 0) {
      all.append('\n').append(texts.get("gui/intake/export.left-out", leftOut));
    }
    issues.stream()
        .map(issue -> issue.message(texts.lang()))
        .distinct()
        .forEach(message -> all.append('\n').append(message));
    boolean odd = leftOut > 0 || issues.stream().anyMatch(i -> i.severity() != Severity.INFO);
    say(all.toString(), odd ? Severity.WARNING : Severity.INFO);
  }

  private void failed(Throwable failure) {
    if (failure instanceof AppException known) {
      say(
          known.issues().stream()
              .map(issue -> issue.message(texts.lang()))
              .collect(Collectors.joining("\n")),
          Severity.ERROR);
    } else {
      say(texts.get("gui/intake/export.fault"), Severity.ERROR);
      desk.messages().failure(failure);
    }
  }

  private void say(String words, Severity severity) {
    grave.set(severity);
    said.set(words);
  }
}
