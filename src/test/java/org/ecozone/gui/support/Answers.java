package org.ecozone.gui.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecozone.gui.files.FileQuestions;

/** Answers as the user would, instead of the system's dialogs. */
public final class Answers implements FileQuestions {
  private List<Path> toOpen = List.of();
  private Path toSave;
  private Path instead;
  private Path output;
  private Unsaved unsaved = Unsaved.GO_BACK;
  private int askedAboutUnsaved;

  /** Files to open at the next question. */
  public void open(Path... files) {
    toOpen = List.of(files);
  }

  /** Where to save at the next question. */
  public void saveAs(Path file) {
    toSave = file;
  }

  /** Where to write at the next question. */
  public void outputTo(Path file) {
    output = file;
  }

  /** Where the missing file is now. */
  public void instead(Path file) {
    instead = file;
  }

  /** What to do with what is unsaved. */
  public void unsaved(Unsaved answer) {
    unsaved = answer;
  }

  public int askedAboutUnsaved() {
    return askedAboutUnsaved;
  }

  @Override
  public List<Path> filesToOpen() {
    return toOpen;
  }

  @Override
  public Optional<Path> fileToSave() {
    return Optional.ofNullable(toSave);
  }

  @Override
  public Optional<Path> outputFile(String suggestedName) {
    return Optional.ofNullable(output);
  }

  @Override
  public Optional<Path> fileInsteadOf(Path missing) {
    return Optional.ofNullable(instead);
  }

  @Override
  public void unsaved(Consumer<Unsaved> answer) {
    askedAboutUnsaved++;
    answer.accept(unsaved);
  }
}
