package org.ecozone.app.workspace;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/**
 * What is open in the window: the project, what was read of its layers, what is chosen, and the way
 * back.
 *
 * <p>The content of a layer that was removed is kept for the latest {@link #CONTENT_STEPS} steps,
 * so that taking them back shows it at once; beyond that it is read again.
 *
 * <p>Threads: belongs to one thread, that of the window; not safe elsewhere. Everything it hands
 * out is immutable and may be taken to workers.
 */
public final class Workspace {
  private static final int UNDO_STEPS = 200;
  private static final int CONTENT_STEPS = 8;

  private final List<WorkspaceListener> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, LayerContent> contents = new HashMap<>();
  private final Map<String, Asked> asked = new HashMap<>();

  /** Files as they were read and are not any more, as far as anybody looked. */
  private final Set<SourceStamp> overtaken = new HashSet<>();

  private final Deque<Step> undo = new ArrayDeque<>();
  private final Deque<Step> redo = new ArrayDeque<>();
  private Project project = Project.EMPTY;
  private Project saved = Project.EMPTY;
  private Path file;
  private Set<FeatureRef> selection = Set.of();
  private String currentLayer = "";
  private String currentSite = "";

  /** A project before a change, and the text key of what the change was. */
  private record Step(String what, Project before) {}

  /** A layer as it was when somebody took it on to read it. */
  private record Asked(Path file, String table, LayerItem.SetUp setUp, Path profiles) {
    static Asked of(Layer layer, Project.Basis basis) {
      return new Asked(layer.file(), layer.table(), layer.setUp(), basis.profiles());
    }
  }

  public void addListener(WorkspaceListener listener) {
    listeners.add(listener);
  }

  public void removeListener(WorkspaceListener listener) {
    listeners.remove(listener);
  }

  public Project project() {
    return project;
  }

  /**
   * A change that can be undone.
   *
   * @param what text key of its name, for example {@code gui/layers.undo.remove}
   */
  public void change(String what, Project changed) {
    if (changed.equals(project)) {
      return;
    }
    undo.push(new Step(what, project));
    if (undo.size() > UNDO_STEPS) {
      undo.removeLast();
    }
    redo.clear();
    put(changed);
  }

  /** A change that is no step of its own, such as a new view or a group folded. */
  public void adjust(Project changed) {
    if (!changed.equals(project)) {
      put(changed);
    }
  }

  /** Text key of what would be undone. */
  public Optional<String> undoable() {
    return Optional.ofNullable(undo.peek()).map(Step::what);
  }

  public Optional<String> redoable() {
    return Optional.ofNullable(redo.peek()).map(Step::what);
  }

  public void undo() {
    step(undo, redo);
  }

  public void redo() {
    step(redo, undo);
  }

  private void step(Deque<Step> from, Deque<Step> to) {
    Step step = from.poll();
    if (step != null) {
      to.push(new Step(step.what(), project));
      put(whereTheMapStands(step.before()));
    }
  }

  /** The map stays where it is, unless its CRS becomes another one. */
  private Project whereTheMapStands(Project before) {
    if (before.mapCrs().isEmpty()) {
      return before.withMapCrs(project.mapCrs()).withView(project.view());
    }
    return before.mapCrs().equals(project.mapCrs()) ? before.withView(project.view()) : before;
  }

  private void put(Project changed) {
    Project before = project;
    project = changed;
    if (!changed.layers().equals(before.layers()) || !changed.basis().equals(before.basis())) {
      forgetOutdated();
      forgetContents();
    }
    tidySelection();
    boolean situation = tidyCurrent();
    tell(listener -> listener.projectChanged(before));
    if (situation) {
      tell(WorkspaceListener::situationChanged);
    }
  }

  /** A layer that is to be read in another way is no longer what it was. */
  private void forgetOutdated() {
    for (Layer layer : LayerTree.layers(project.layers())) {
      LayerContent content = contents.get(layer.id());
      if (content != null
          && content.readAs() != null
          && !content.readAs().fits(layer, project.basis())) {
        contents.put(layer.id(), asDraft(layer, content));
        tell(listener -> listener.contentChanged(layer.id()));
      }
    }
  }

  /** Something to look at until it is read again; nothing to screen with. */
  private static LayerContent asDraft(Layer layer, LayerContent content) {
    ZoneLayer read = content.layer();
    if (read == null || !content.readAs().source().file().equals(layer.file())) {
      return LayerContent.LOADING;
    }
    List<LayerContent.DraftFeature> features = new ArrayList<>(read.zones().size());
    for (Zone zone : read.zones()) {
      features.add(new LayerContent.DraftFeature(zone.fid(), zone.geometry()));
    }
    return new LayerContent(
        LayerContent.State.LOADING,
        null,
        null,
        new LayerContent.Draft(read.crs(), features),
        null,
        List.of());
  }

  /** Of layers that are gone, unless one of the latest steps would bring them back. */
  private void forgetContents() {
    Set<String> wanted = new HashSet<>(LayerTree.ids(project.layers()));
    asked.keySet().retainAll(wanted);
    for (Deque<Step> steps : List.of(undo, redo)) {
      steps.stream()
          .limit(CONTENT_STEPS)
          .forEach(step -> wanted.addAll(LayerTree.ids(step.before().layers())));
    }
    contents.keySet().retainAll(wanted);
  }

  private void tidySelection() {
    if (!selection.isEmpty()) {
      Set<String> there = LayerTree.ids(project.layers());
      Set<FeatureRef> left = new LinkedHashSet<>(selection);
      left.removeIf(each -> !there.contains(each.layerId()));
      select(left);
    }
  }

  /** True if the current layer or site went with its item. */
  private boolean tidyCurrent() {
    boolean layerGone =
        !currentLayer.isEmpty() && LayerTree.find(project.layers(), currentLayer).isEmpty();
    boolean siteGone =
        !currentSite.isEmpty()
            && project.sites().stream().noneMatch(site -> site.id().equals(currentSite));
    currentLayer = layerGone ? "" : currentLayer;
    currentSite = siteGone ? "" : currentSite;
    return layerGone || siteGone;
  }

  /** Another project: nothing of the old one stays. */
  public void open(Project opened, Path projectFile) {
    undo.clear();
    redo.clear();
    contents.clear();
    asked.clear();
    overtaken.clear();
    selection = Set.of();
    currentLayer = "";
    currentSite = "";
    file = projectFile;
    saved = opened;
    tell(WorkspaceListener::projectOpened);
    put(opened);
    tell(WorkspaceListener::selectionChanged);
    tell(WorkspaceListener::situationChanged);
  }

  /**
   * A project that was restored after a crash: as {@link #open}, and not saved.
   *
   * @param projectFile file that it belongs to, null if it was never saved
   */
  public void restore(Project restored, Path projectFile) {
    open(restored, projectFile);
    saved = null;
    tell(WorkspaceListener::situationChanged);
  }

  /** The present project was written to a file. */
  public void savedAs(Path projectFile, Project written) {
    file = projectFile;
    saved = written;
    tell(WorkspaceListener::situationChanged);
  }

  /** The file of the project, null if it was never saved. */
  public Path file() {
    return file;
  }

  /** True if something was changed since it was saved; where the map stands does not count. */
  public boolean isDirty() {
    return saved == null || !project.withView(null).equals(saved.withView(null));
  }

  /**
   * Layers that nobody reads yet: new ones, those whose file, set-up or profiles changed since,
   * those that an undo brought back and whose content is gone. Whoever takes them reads them and
   * hands their contents in; they are not given out a second time.
   */
  public List<Layer> takeUnread() {
    List<Layer> unread = new ArrayList<>();
    for (Layer layer : LayerTree.layers(project.layers())) {
      Asked now = Asked.of(layer, project.basis());
      LayerContent content = contents.get(layer.id());
      boolean read =
          content != null
              && content.readAs() != null
              && content.readAs().fits(layer, project.basis());
      if (!now.equals(asked.put(layer.id(), now)) && !read) {
        unread.add(layer);
      }
    }
    return unread;
  }

  /**
   * Layers are to be read again, because their file is another one now or reading was given up:
   * {@link #takeUnread} gives them out once more.
   */
  public void readAgain(Collection<String> layerIds) {
    for (String id : layerIds) {
      asked.remove(id);
      LayerContent content = contents.get(id);
      Optional<Layer> layer = LayerTree.findLayer(project.layers(), id);
      if (content != null && content.readAs() != null && layer.isPresent()) {
        contents.put(id, asDraft(layer.get(), content));
        tell(listener -> listener.contentChanged(id));
      }
    }
  }

  /**
   * Somebody found that the files of these layers are not those any more that were read. What was
   * read stays; what rests on it is no longer current.
   */
  public void sourcesChanged(Collection<String> layerIds) {
    for (String id : layerIds) {
      LayerContent content = contents.get(id);
      if (content != null && content.readAs() != null && overtaken.add(content.readAs().source())) {
        contents().forEach((each, shown) -> tellIfOf(content.readAs().source(), each, shown));
      }
    }
  }

  private void tellIfOf(SourceStamp source, String layerId, LayerContent content) {
    if (content.readAs() != null && content.readAs().source().equals(source)) {
      tell(listener -> listener.contentChanged(layerId));
    }
  }

  /** True if it is known that the file of a layer is not the one any more that was read. */
  public boolean isSourceChanged(String layerId) {
    LayerContent content = content(layerId);
    return content.readAs() != null && overtaken.contains(content.readAs().source());
  }

  /** LOADING if nothing arrived yet. */
  public LayerContent content(String layerId) {
    return contents.getOrDefault(layerId, LayerContent.LOADING);
  }

  /** Takes what was read, unless the layer is gone or is to be read in another way by now. */
  public void putContent(String layerId, LayerContent content) {
    Optional<Layer> layer = LayerTree.findLayer(project.layers(), layerId);
    boolean outdated =
        layer.isEmpty()
            || content.readAs() != null && !content.readAs().fits(layer.get(), project.basis());
    if (outdated) {
      return;
    }
    contents.put(layerId, content);
    if (content.readAs() != null) {
      overtaken.remove(content.readAs().source()); // it was just found so on the disk
    }
    if (project.mapCrs().isEmpty() && !content.mapCrs().isEmpty()) {
      adjust(project.withMapCrs(content.mapCrs()));
    }
    tell(listener -> listener.contentChanged(layerId));
  }

  /** What was read of the layers of the project: layer id to content. */
  public Map<String, LayerContent> contents() {
    Map<String, LayerContent> present = new HashMap<>();
    for (Layer layer : LayerTree.layers(project.layers())) {
      present.put(layer.id(), content(layer.id()));
    }
    return present;
  }

  public Set<FeatureRef> selection() {
    return selection;
  }

  public void select(Set<FeatureRef> selected) {
    if (!selected.equals(selection)) {
      selection = Set.copyOf(new LinkedHashSet<>(selected));
      tell(WorkspaceListener::selectionChanged);
    }
  }

  /** Id of the layer that tools work on, empty for none. */
  public String currentLayer() {
    return currentLayer;
  }

  public void setCurrentLayer(String layerId) {
    currentLayer = layerId;
    tell(WorkspaceListener::situationChanged);
  }

  /** Id of the site under review, empty for none. */
  public String currentSite() {
    return currentSite;
  }

  public void setCurrentSite(String siteId) {
    currentSite = siteId;
    tell(WorkspaceListener::situationChanged);
  }

  private void tell(Consumer<WorkspaceListener> word) {
    listeners.forEach(word);
  }
}
