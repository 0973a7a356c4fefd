package org.ecozone.gui.setup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.ecozone.app.AppException;
import org.ecozone.app.setup.ReadingOptions;
import org.ecozone.app.setup.TableProposal;
import org.ecozone.app.setup.TableProposal.ClassValue;
import org.ecozone.app.sites.WorkAreas;
import org.ecozone.app.table.LayerNames;
import org.ecozone.app.table.StatedIdentity;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.ReadBy;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.FailureText;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.job.Progress;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.ZoneLayer;

/**
 * The set-up of some layers while the user works on it. Nothing is in the project before {@link
 * #apply()}.
 *
 * <p>Threads: the FX thread, or that of a test; proposals are made by jobs.
 */
final class LayerSetUpViewModel {
  private static final String UNDO = "gui/setup.undo.apply";

  private final Desk desk;
  private final Proposals proposals;
  private final ObservableList<SetUpRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper rememberedRows = new ReadOnlyIntegerWrapper();
  private Map<String, SetUp> remembered = Map.of();
  private LayerNames names = LayerNames.NONE;
  private Runnable replaced = () -> {};
  private boolean replacing;

  LayerSetUpViewModel(Desk desk, Proposals proposals) {
    this.desk = desk;
    this.proposals = proposals;
  }

  ObservableList<SetUpRow> rows() {
    return rows;
  }

  /** Called when rows were replaced; what was chosen among them is to be chosen again. */
  void onReplaced(Runnable listener) {
    replaced = listener;
  }

  /** True while rows are being replaced: a selection that is lost then means nothing. */
  boolean isReplacing() {
    return replacing;
  }

  private void replace(UnaryOperator<SetUpRow> change) {
    put(rows.stream().map(change).toList());
  }

  private void put(List<SetUpRow> now) {
    replacing = true;
    rows.setAll(now);
    replacing = false;
    replaced.run();
  }

  /** True while files are looked at. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Why what was typed or asked for cannot be done, empty if nothing. */
  ReadOnlyStringProperty failureProperty() {
    return failure.getReadOnlyProperty();
  }

  LayerNames names() {
    return names;
  }

  /** Shows these layers; all zone layers of the project if there are none. */
  void show(List<String> layerIds) {
    Set<String> wanted = Set.copyOf(layerIds);
    List<Layer> layers =
        LayerTree.layers(desk.workspace().project().layers()).stream()
            .filter(layer -> layer.kind() == LayerItem.Kind.ZONES)
            .filter(layer -> wanted.isEmpty() || wanted.contains(layer.id()))
            .toList();
    put(layers.stream().map(layer -> new SetUpRow(layer, null, layer.setUp())).toList());
    Project.Basis basis = desk.workspace().project().basis();
    busy.set(true);
    failure.set("");
    desk.jobs()
        .run(
            new Job<Looked>(
                "gui/setup.job.look",
                List.of(layers.size()),
                "setup.look",
                progress -> look(layers, basis, progress),
                this::arrived,
                this::failed));
  }

  /** What was found in the files, and what was said before about tables like them. */
  private record Looked(
      LayerNames names, Map<String, TableProposal> proposals, Map<String, SetUp> remembered) {}

  /** On a worker. */
  private Looked look(List<Layer> layers, Project.Basis basis, Progress progress)
      throws AppException {
    Map<String, TableProposal> made = proposals.propose(layers, basis, progress);
    LayerNames known = LayerNames.read(desk.installation(), basis);
    return new Looked(known, made, proposals.remembered(made));
  }

  private void arrived(Looked looked) {
    busy.set(false);
    names = looked.names;
    replace(row -> row.with(looked.proposals.get(row.id())));
    remembered = looked.remembered;
    countRemembered();
  }

  /** Layers without a set-up for which the one of an earlier table like them is known. */
  ReadOnlyIntegerProperty rememberedProperty() {
    return rememberedRows.getReadOnlyProperty();
  }

  private List<SetUpRow> rememberedRows() {
    return rows.stream()
        .filter(row -> row.draft().equals(SetUp.NONE) && remembered.containsKey(row.id()))
        .toList();
  }

  private void countRemembered() {
    rememberedRows.set(rememberedRows().size());
  }

  /** Takes what was said about earlier tables for those that look the same; shown, not applied. */
  void useRemembered() {
    Map<String, SetUp> drafts = new LinkedHashMap<>();
    rememberedRows().forEach(row -> drafts.put(row.id(), remembered.get(row.id())));
    if (!drafts.isEmpty()) {
      revise(drafts);
    }
  }

  private void failed(Throwable why) {
    busy.set(false);
    failure.set(FailureText.sentence(why, desk.texts()));
  }

  // ---- what the user says

  /** The layers are of this kind; an empty code: what the files say. */
  void setCode(List<SetUpRow> chosen, String code) {
    Map<String, SetUp> drafts = new LinkedHashMap<>();
    for (SetUpRow row : chosen) {
      // columns and classes that were stated for another kind mean nothing for this one
      drafts.put(
          row.id(),
          new SetUp(code, Map.of(), Map.of(), row.draft().identity())
              .withReadBy(row.draft().readBy()));
    }
    revise(drafts);
  }

  /** The attribute is read from this column; empty: from none. */
  void setField(SetUpRow row, String attribute, String column) {
    Map<String, String> fields = new HashMap<>(row.draft().fields());
    fields.put(attribute, column);
    revise(Map.of(row.id(), row.draft().withFields(fields)));
  }

  /** The attribute is read from what the profile finds. */
  void resetField(SetUpRow row, String attribute) {
    Map<String, String> fields = new HashMap<>(row.draft().fields());
    fields.remove(attribute);
    revise(Map.of(row.id(), row.draft().withFields(fields)));
  }

  /**
   * The value means this class, in all shown layers of the same kind that hold the value and know
   * no class for it; an empty class: nobody knows, it stays undecided.
   */
  void setClass(SetUpRow row, String raw, String canonical) {
    Map<String, SetUp> drafts = new LinkedHashMap<>();
    for (SetUpRow other : rows) {
      boolean same = other.id().equals(row.id());
      if (same || other.code().equals(row.code()) && isOpen(other, raw)) {
        Map<String, String> classes = new HashMap<>(other.draft().classes());
        if (canonical.isEmpty()) {
          classes.remove(raw);
        } else {
          classes.put(raw, canonical);
        }
        drafts.put(other.id(), other.draft().withClasses(classes));
      }
    }
    revise(drafts);
  }

  /** True if the value occurs there and only the user can say, or said, what it means. */
  private static boolean isOpen(SetUpRow row, String raw) {
    return row.proposal() != null
        && row.proposal().classes().stream()
            .filter(value -> value.raw().equals(raw))
            .map(ClassValue::by)
            .anyMatch(by -> by != TableProposal.By.PROFILE);
  }

  /** Fills in what was typed about identity and coverage, in all chosen layers. */
  void state(List<SetUpRow> chosen, StatedIdentity typed) {
    failure.set("");
    Map<String, LayerIdentity> before = new LinkedHashMap<>();
    chosen.forEach(row -> before.put(row.id(), row.draft().identity()));
    desk.jobs()
        .run(
            new Job<Map<String, LayerIdentity>>(
                "gui/setup.job.revise",
                List.of(before.size()),
                "",
                progress -> {
                  Map<String, LayerIdentity> after = new LinkedHashMap<>();
                  for (Map.Entry<String, LayerIdentity> entry : before.entrySet()) {
                    after.put(entry.getKey(), typed.onto(entry.getValue()));
                  }
                  return after;
                },
                this::stated,
                this::failed));
  }

  /** What may be chosen for the file of a layer; given on the FX thread. */
  void readings(SetUpRow row, BiConsumer<SetUpRow, ReadingOptions> taker) {
    Layer layer = row.layer();
    List<ZoneLayer> read = new ArrayList<>();
    for (Layer each : LayerTree.layers(desk.workspace().project().layers())) {
      LayerContent content = desk.workspace().content(each.id());
      if (content.isReady() && content.layer() != null) {
        read.add(content.layer());
      }
    }
    desk.jobs()
        .run(
            new Job<ReadingOptions>(
                "gui/setup.job.reading",
                List.of(String.valueOf(layer.file().getFileName())),
                "setup-reading",
                progress ->
                    ReadingOptions.of(
                        layer.file(),
                        layer.table(),
                        row.draft().readBy().encoding(),
                        WorkAreas.of(read),
                        progress),
                options -> taker.accept(row, options),
                this::failed));
  }

  /** CRS and encoding, if there is such a CRS; for all layers of the file the same encoding. */
  void readBy(SetUpRow row, ReadBy by) {
    failure.set("");
    desk.jobs()
        .run(
            new Job<ReadBy>(
                "gui/setup.job.revise",
                List.of(1),
                "",
                progress ->
                    by.crs().isEmpty() ? by : new ReadBy(Crs.parse(by.crs()).id(), by.encoding()),
                checked -> readAs(row, checked),
                thrown -> {
                  if (thrown instanceof CrsException) {
                    failure.set(desk.texts().get("gui/setup.reading.unknown", by.crs()));
                  } else {
                    failed(thrown);
                  }
                }));
  }

  private void readAs(SetUpRow row, ReadBy by) {
    Map<String, SetUp> drafts = new LinkedHashMap<>();
    for (SetUpRow other : rows) {
      ReadBy before = other.draft().readBy();
      if (other.id().equals(row.id())) {
        drafts.put(other.id(), other.draft().withReadBy(by));
      } else if (other.layer().file().equals(row.layer().file())) {
        ReadBy after = new ReadBy(before.crs(), by.encoding());
        drafts.put(other.id(), other.draft().withReadBy(after));
      }
    }
    revise(drafts);
  }

  private void stated(Map<String, LayerIdentity> identities) {
    Map<String, SetUp> drafts = new LinkedHashMap<>();
    for (SetUpRow row : rows) {
      if (identities.containsKey(row.id())) {
        drafts.put(row.id(), row.draft().withIdentity(identities.get(row.id())));
      }
    }
    revise(drafts);
  }

  /** The drafts count at once; what follows from them comes when the files were looked at. */
  private void revise(Map<String, SetUp> drafts) {
    failure.set("");
    replace(row -> drafts.containsKey(row.id()) ? row.with(drafts.get(row.id())) : row);
    countRemembered();
    List<SetUpRow> concerned =
        rows.stream()
            .filter(row -> drafts.containsKey(row.id()) && row.proposal() != null)
            .toList();
    Project.Basis basis = desk.workspace().project().basis();
    busy.set(true);
    desk.jobs()
        .run(
            new Job<Map<String, TableProposal>>(
                "gui/setup.job.revise",
                List.of(concerned.size()),
                "",
                progress -> revised(concerned, basis, progress),
                this::put,
                this::failed));
  }

  /** On a worker. */
  private Map<String, TableProposal> revised(
      List<SetUpRow> concerned, Project.Basis basis, Progress progress) throws AppException {
    Map<String, TableProposal> made = new LinkedHashMap<>();
    for (SetUpRow row : concerned) {
      made.put(row.id(), proposals.revise(row.proposal(), row.draft(), basis, progress));
    }
    return made;
  }

  /** What was made for an older draft is left: the newer one is on its way. */
  private void put(Map<String, TableProposal> made) {
    busy.set(false);
    replace(
        row -> {
          TableProposal other = made.get(row.id());
          return other != null && other.setUp().equals(row.draft()) ? row.with(other) : row;
        });
  }

  // ---- the end of it

  List<SetUpRow> changed() {
    return rows.stream().filter(SetUpRow::isChanged).toList();
  }

  /**
   * What was said goes into the project, a step to undo. The workspace has layers with another
   * set-up read again by itself.
   */
  void apply() {
    Map<String, SetUp> drafts =
        changed().stream().collect(Collectors.toMap(row -> row.id(), SetUpRow::draft));
    if (drafts.isEmpty()) {
      return;
    }
    Project project = desk.workspace().project();
    desk.workspace()
        .change(
            UNDO,
            project.withLayers(
                LayerTree.mapLayers(
                    project.layers(),
                    layer ->
                        drafts.containsKey(layer.id())
                            ? layer.withSetUp(drafts.get(layer.id()))
                            : layer)));
    remember(drafts);
    followProject();
  }

  private void remember(Map<String, SetUp> said) {
    List<SetUpRow> tables =
        rows.stream().filter(row -> said.containsKey(row.id()) && row.proposal() != null).toList();
    desk.jobs()
        .run(
            new Job<Void>(
                "gui/setup.job.remember",
                List.of(tables.size()),
                "setup.remember",
                progress -> {
                  tables.forEach(row -> proposals.remember(row.proposal(), said.get(row.id())));
                  return null;
                },
                done -> {},
                this::failed));
  }

  /** The project's layers are others now, by apply, undo or removal: rows follow, drafts stay. */
  void followProject() {
    List<LayerItem> items = desk.workspace().project().layers();
    List<SetUpRow> now = new ArrayList<>();
    for (SetUpRow row : rows) {
      LayerTree.findLayer(items, row.id())
          .ifPresent(layer -> now.add(new SetUpRow(layer, row.proposal(), row.draft())));
    }
    if (!now.equals(rows)) {
      put(now);
    }
  }

  /** Takes back everything that is not applied. */
  void reset() {
    show(rows.stream().map(row -> row.id()).toList());
  }

  long undecided() {
    return rows.stream().mapToLong(SetUpRow::undecidedRows).sum();
  }

  long unrecognised() {
    return rows.stream().filter(row -> row.proposal() != null && row.code().isEmpty()).count();
  }

  /** Layers that nobody says the CRS of: they are not checked. */
  long withoutCrs() {
    return rows.stream().filter(row -> row.proposal() != null && row.crs().isEmpty()).count();
  }

  /** Name of a layer in the language in use, by the user, the kind or the table. */
  String title(SetUpRow row) {
    return row.layer().title().isBlank() ? row.layer().table() : row.layer().title();
  }
}
