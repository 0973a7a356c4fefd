package org.ecozone.store.shape;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.archive.Archive;
import org.ecozone.store.exchange.FormatReader;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.shape.issue.ShapeIssue;
import org.ecozone.store.text.CharsetDetection;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;
import org.ecozone.zone.Sha256;

/**
 * Opens a shapefile by any of its parts, or the shapefiles in a ZIP, each of them a table.
 *
 * <p>Opening goes through all bytes once: the hash, the records, the charset and the types of the
 * columns are known then. Rows are read by a second pass. Memory: some hundred kilobytes and the
 * largest geometry.
 *
 * <p>{@link ReceivedFile#input()} is the .shp, whichever part was picked, or the ZIP.
 *
 * <p>Fails: {@link StoreException} if there is no .shp or it is none; of several in a ZIP the good
 * ones are read and the others said.
 */
public final class ShapefileReader implements FormatReader {
  private static final int CHUNK = 1 << 17;

  @Override
  public ReceivedFile open(InputFile input, ReadChoices choices, Progress progress)
      throws StoreException {
    Charset chosen = CharsetDetection.chosen(choices, input.name()).orElse(null);
    return isZip(input) ? openZip(input, chosen, progress) : openParts(input, chosen, progress);
  }

  private static boolean isZip(InputFile input) throws StoreException {
    try (InputStream in = input.open()) {
      return Archive.isZip(in.readNBytes(4))
          || input.name().toLowerCase(java.util.Locale.ROOT).endsWith(".zip");
    } catch (IOException e) {
      throw failure(input, e);
    }
  }

  private static ReceivedFile openParts(InputFile input, Charset chosen, Progress progress)
      throws StoreException {
    ShapeParts parts = ShapeParts.beside(input);
    MessageDigest digest = Sha256.digest();
    InputFile shp = parts.get(PartKind.SHP);
    OpenShape shape = OpenShape.open(shp.name(), parts, chosen, digest, progress);
    return new ReceivedShapefile(shp, Sha256.hex(digest), List.of(shape), shape.issues(), null);
  }

  private static ReceivedFile openZip(InputFile input, Charset chosen, Progress progress)
      throws StoreException {
    ZippedShapes zip = ZippedShapes.unpack(input, progress);
    List<OpenShape> shapes = new ArrayList<>();
    try {
      List<Issue> issues = new ArrayList<>(zip.issues());
      StoreException first = null;
      for (ShapeParts parts : zip.shapes()) {
        try {
          OpenShape shape = OpenShape.open(input.name(), parts, chosen, Sha256.digest(), progress);
          shapes.add(shape);
          issues.addAll(shape.issues());
        } catch (StoreException e) {
          first = first == null ? e : first;
          issues.add(e.issue());
        }
      }
      if (shapes.isEmpty() && first != null) {
        throw first;
      }
      return new ReceivedShapefile(input, sha256(input, progress), shapes, issues, zip);
    } catch (StoreException | RuntimeException e) {
      closeAfter(e, shapes, zip);
      throw e;
    }
  }

  private static void closeAfter(Exception failure, List<OpenShape> shapes, ZippedShapes zip) {
    try {
      for (OpenShape shape : shapes) {
        shape.close();
      }
      zip.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static String sha256(InputFile input, Progress progress) throws StoreException {
    MessageDigest digest = Sha256.digest();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = input.open()) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        progress.checkCancelled();
        digest.update(chunk, 0, n);
      }
    } catch (IOException e) {
      throw failure(input, e);
    }
    return Sha256.hex(digest);
  }

  private static StoreException failure(InputFile input, IOException e) {
    return new StoreException(
        Issue.of(ShapeIssue.SHAPE_UNREADABLE, input.name(), "", Reason.of(e)), e);
  }
}
