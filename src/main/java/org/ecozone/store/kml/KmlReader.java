package org.ecozone.store.kml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.archive.Archive;
import org.ecozone.store.archive.ArchiveEntry;
import org.ecozone.store.archive.ArchiveLimits;
import org.ecozone.store.exchange.FormatReader;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.markup.EncodedText;
import org.ecozone.store.markup.LineUse;
import org.ecozone.store.markup.MarkupSource;
import org.ecozone.zone.Issue;

/**
 * Opens KML, and KMZ with all the KML in it; which of the two it is, its first bytes say.
 *
 * <p>Memory: nothing of the rows.
 *
 * <p>Threads: stateless.
 *
 * <p>Fails: {@link StoreException} with file and line if the text is broken or hostile, is no KML,
 * or holds no geometry.
 */
public final class KmlReader implements FormatReader {
  @Override
  public ReceivedFile open(InputFile input, ReadChoices choices, Progress progress)
      throws StoreException {
    LineUse use = LineUse.of(choices, input.name());
    String sha256 = MarkupSource.sha256(input, progress);
    if (!isZip(input)) {
      EncodedText text = EncodedText.ofXml(MarkupSource.of(input), choices);
      KmlText kml =
          KmlText.scan(text, MarkupSource.size(input), input.name(), input.stem(), use, progress);
      return file(input, sha256, null, List.of(kml), List.of());
    }
    Archive archive = Archive.open(input, ArchiveLimits.MARKUP, progress);
    try {
      List<Issue> issues = new ArrayList<>(archive.issues());
      List<KmlText> texts = texts(input, archive, choices, use, progress);
      if (texts.size() > 1) {
        issues.add(Issue.of(KmlIssue.KMZ_SEVERAL, input.name(), "", texts.size()));
      }
      return file(input, sha256, archive, texts, issues);
    } catch (StoreException | RuntimeException e) {
      closeAfter(e, archive);
      throw e;
    }
  }

  private static void closeAfter(Exception failure, Archive archive) {
    try {
      archive.close();
    } catch (StoreException e) {
      failure.addSuppressed(e);
    }
  }

  private static boolean isZip(InputFile input) throws StoreException {
    try (InputStream in = input.open()) {
      return Archive.isZip(in.readNBytes(4));
    } catch (IOException e) {
      throw EncodedText.unreadable(input.name(), e);
    }
  }

  private static List<KmlText> texts(
      InputFile input, Archive archive, ReadChoices choices, LineUse use, Progress progress)
      throws StoreException {
    List<ArchiveEntry> entries =
        archive.entries().stream()
            .filter(entry -> entry.endsWith(".kml"))
            .sorted(Comparator.comparing(entry -> !entry.name().equalsIgnoreCase("doc.kml")))
            .toList();
    if (entries.isEmpty()) {
      throw new StoreException(Issue.of(KmlIssue.KMZ_WITHOUT_KML, input.name(), ""), null);
    }
    List<KmlText> texts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (ArchiveEntry entry : entries) {
      String label = input.name() + "/" + entry.name();
      MarkupSource source = new MarkupSource(label, () -> archive.open(entry));
      String table = unique(stem(entry, input), names);
      EncodedText text = EncodedText.ofXml(source, choices);
      texts.add(KmlText.scan(text, entry.size(), label, table, use, progress));
    }
    return texts;
  }

  /** {@code doc} says nothing: such a table has the name of the file. */
  private static String stem(ArchiveEntry entry, InputFile input) {
    String name = entry.fileName().substring(0, entry.fileName().length() - ".kml".length());
    return name.isBlank() || name.equalsIgnoreCase("doc") ? input.stem() : name;
  }

  private static String unique(String stem, Set<String> names) {
    String name = stem;
    for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = stem + "_" + i;
    }
    return name;
  }

  private static ReceivedFile file(
      InputFile input, String sha256, Archive archive, List<KmlText> texts, List<Issue> issues)
      throws StoreException {
    List<KmlText> used = texts.stream().filter(KmlText::hasGeometry).toList();
    if (used.isEmpty()) {
      boolean links = texts.stream().anyMatch(KmlText::hasLinks);
      KmlIssue why = links ? KmlIssue.KML_ONLY_LINKS : KmlIssue.KML_WITHOUT_GEOMETRY;
      throw new StoreException(Issue.of(why, input.name(), ""), null);
    }
    List<Issue> all = new ArrayList<>(issues);
    texts.stream().filter(text -> !text.hasGeometry()).forEach(text -> all.addAll(text.issues()));
    return new KmlFile(input, sha256, archive, used, all);
  }
}
