package org.ecozone.app.workspace;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * What is open in the window.
 *
 * <p>Threads: belongs to one thread, that of the window; not safe elsewhere. Everything it hands
 * out is immutable and may be taken to workers.
 */
public final class Workspace {
  private static final int UNDO_STEPS = 200;

  private final List<WorkspaceListener> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, LayerContent> contents = new HashMap<>();
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
      put(step.before().withView(project.view()));
    }
  }

  private void put(Project changed) {
    Project before = project;
    project = changed;
    tell(listener -> listener.projectChanged(before));
  }

  /** Another project: nothing of the old one stays. */
  public void open(Project opened, Path projectFile) {
    undo.clear();
    redo.clear();
    contents.clear();
    selection = Set.of();
    currentLayer = "";
    currentSite = "";
    file = projectFile;
    saved = opened;
    put(opened);
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
    return !project.withView(null).equals(saved.withView(null));
  }

  /** LOADING if nothing arrived yet. */
  public LayerContent content(String layerId) {
    return contents.getOrDefault(layerId, LayerContent.LOADING);
  }

  public void putContent(String layerId, LayerContent content) {
    contents.put(layerId, content);
    tell(listener -> listener.contentChanged(layerId));
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
