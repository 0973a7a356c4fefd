package org.ecozone.store.dxf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.dxf.drawing.Drawing;
import org.ecozone.store.dxf.drawing.DrawingReader;
import org.ecozone.store.dxf.group.DxfIssue;
import org.ecozone.store.dxf.group.GroupFile;
import org.ecozone.store.dxf.land.DrawingText;
import org.ecozone.store.dxf.land.LandSurvey;
import org.ecozone.store.exchange.FormatReader;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.text.CharsetDetection;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;
import org.ecozone.zone.Sha256;

/** Reads DXF drawings, R12 to 2018, text or binary. */
public final class DxfReader implements FormatReader {
  @Override
  public DxfFile open(InputFile input, ReadChoices choices, Progress progress)
      throws StoreException {
    String file = input.name();
    Optional<Charset> chosen = CharsetDetection.chosen(choices, file);
    progress.stage("store/dxf.stage.read", file);
    MessageDigest digest = Sha256.digest();
    Drawing drawing;
    try (InputStream stream = new DigestInputStream(input.open(), digest)) {
      drawing = DrawingReader.read(GroupFile.of(stream, file), file, progress);
      byte[] rest = new byte[1 << 16];
      while (stream.read(rest) > 0) {
        progress.checkCancelled();
      }
    } catch (IOException e) {
      throw new StoreException(Issue.of(DxfIssue.UNREADABLE, file, "", Reason.of(e)), e);
    }
    DrawingText text = new DrawingText(drawing, chosen, file);
    LandSurvey.Land land = LandSurvey.of(drawing, text, choices, file, progress);
    return new DxfFile(input, Sha256.hex(digest), drawing, text, land);
  }
}
