package org.ecozone.app.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.geo.datum.DatumParameters;
import org.ecozone.job.OwnerOnly;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;
import org.ecozone.zone.Sha256;

/**
 * The user's datum parameters: one file each in {@code datum} of the configuration folder, readable
 * by the user only. Nothing of them is written anywhere else; messages name a set, never a number
 * of it.
 *
 * <p>Threads: for workers; touches the disk.
 */
public final class ParameterSets {
  private static final String FOLDER = "datum";
  private static final String ENDING = ".properties";
  private static final int HASH_SHOWN = 12;
  private static final long LONGEST_BYTES = 20_000;

  private final Path folder;

  /** What lies in the folder. */
  public record Stored(List<DatumParameters> sets, List<Issue> issues) {
    public Stored {
      sets = List.copyOf(sets);
      issues = List.copyOf(issues);
    }
  }

  public ParameterSets(Installation installation) {
    folder = installation.userFolder().resolve(FOLDER);
  }

  /** All sets by name; a file that makes no sense is an issue. */
  public Stored list() {
    List<DatumParameters> sets = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : files) {
        try {
          sets.add(read(file));
        } catch (IOException | IllegalArgumentException e) {
          issues.add(unreadable(file, e));
        }
      }
    } catch (NoSuchFileException e) {
      return new Stored(List.of(), List.of()); // none was ever stored
    } catch (IOException e) {
      issues.add(unreadable(folder, e));
    }
    sets.sort(Comparator.comparing(DatumParameters::name));
    return new Stored(sets, issues);
  }

  private static Issue unreadable(Path file, Exception e) {
    String name = String.valueOf(file.getFileName());
    String reason = e instanceof IOException io ? Reason.of(io) : ParameterText.PROBLEM;
    return Issue.of(IntakeIssue.PARAMETERS_UNREADABLE, name, "", name, reason);
  }

  /** The set of a name. */
  public Optional<DatumParameters> find(String name) {
    return list().sets().stream().filter(set -> set.name().equals(name)).findFirst();
  }

  /** A set in a file of its own, which stays where it is; fails if it makes no sense. */
  public static DatumParameters ofFile(Path file) throws AppException {
    try {
      return read(file);
    } catch (IOException | IllegalArgumentException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(unreadable(file, e)), e);
    }
  }

  private static DatumParameters read(Path file) throws IOException {
    if (Files.size(file) > LONGEST_BYTES) {
      throw new IllegalArgumentException("too long");
    }
    Properties lines = new Properties();
    try (Reader in = new StringReader(Files.readString(file, StandardCharsets.UTF_8))) {
      lines.load(in);
    }
    return ParameterText.read(lines);
  }

  /** Stores a set under its name, in the place of one of that name; fails if it has problems. */
  public void store(DatumParameters set) throws AppException {
    if (!set.problems().isEmpty()) {
      throw new AppException(
          Outcome.USAGE,
          Issue.of(IntakeIssue.PARAMETERS_WRONG, "", "", set.name(), ParameterText.problems(set)));
    }
    Path file = file(set.name());
    Path beside = null;
    try {
      Files.createDirectories(folder);
      beside = OwnerOnly.fileIn(folder);
      Files.write(beside, ParameterText.lines(set), StandardCharsets.UTF_8);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      delete(beside);
      throw new AppException(
          Outcome.INTERNAL,
          List.of(Issue.of(IntakeIssue.PARAMETERS_NOT_WRITTEN, "", "", set.name(), Reason.of(e))),
          e);
    }
  }

  /** Takes a set away. */
  public void remove(String name) throws AppException {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new AppException(
          Outcome.INTERNAL,
          List.of(Issue.of(IntakeIssue.PARAMETERS_NOT_WRITTEN, "", "", name, Reason.of(e))),
          e);
    }
  }

  /** First digits of the hash of the parameters, which tell two sets of one name apart. */
  public static String hash(DatumParameters set) {
    String text = String.join("\n", ParameterText.lines(set));
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_SHOWN);
  }

  /** Any name is possible: the file is called by its hash. */
  private Path file(String name) {
    String hash = Sha256.hex(name.getBytes(StandardCharsets.UTF_8));
    return folder.resolve(hash.substring(0, 16) + ENDING);
  }

  private static void delete(Path beside) {
    if (beside != null) {
      try {
        Files.deleteIfExists(beside);
      } catch (IOException e) {
        beside.toFile().deleteOnExit();
      }
    }
  }
}
