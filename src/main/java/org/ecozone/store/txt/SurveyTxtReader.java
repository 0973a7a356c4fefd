package org.ecozone.store.txt;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.text.CharsetDetection;
import org.ecozone.store.text.DetectedCharset;
import org.ecozone.store.text.LineReader;
import org.ecozone.store.text.TextIssue;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Sha256;

/**
 * Opens coordinate TXT of any dialect. Opening goes through the file once, reading a table once
 * more; no more than one parcel is held.
 */
public final class SurveyTxtReader {
  private SurveyTxtReader() {}

  /** Opens a file; fails if there is no parcel in it. */
  public static ReceivedFile open(InputFile input, ReadChoices choices, Progress progress)
      throws StoreException {
    DetectedCharset charset = CharsetDetection.of(input, choices);
    TxtTemplate template = template(input, choices);
    TxtIssues issues = new TxtIssues(input.name());
    charset.issue(input.name()).ifPresent(issues::add);
    AreaUnitVotes votes = new AreaUnitVotes();
    // Oddities of rows are said when the rows are read.
    TxtIssues ofRows = new TxtIssues(input.name());
    TxtRows.PointsAs pointsAs =
        choices
            .oneOf(ReadOption.POINTS_AS, EnumSet.allOf(TxtRows.PointsAs.class), input.name())
            .orElse(TxtRows.PointsAs.values()[0]);
    MessageDigest digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(input.open(), digest)) {
      in.skipNBytes(charset.markBytes());
      LineReader lines = LineReader.of(in, charset.charset(), input.name());
      Survey survey = new Survey(input.name(), template, pointsAs, votes, ofRows);
      TxtScan scan = new TxtScan(input.name(), lines, template, issues, progress, survey);
      scan.run();
      in.transferTo(java.io.OutputStream.nullOutputStream());
      if (scan.parcels() == 0) {
        throw empty(input, lines, template);
      }
      AreaUnit unit = unit(input, choices, template, votes, issues);
      return new SurveyTxtFile(
          input,
          Sha256.hex(digest),
          charset,
          new SurveyTxtFile.Dialect(template, pointsAs, unit),
          scan,
          issues);
    } catch (IOException e) {
      throw StoreException.unreadable(input.name(), e);
    }
  }

  /** Looks at the areas of the first parcels. */
  private static final class Survey implements TxtScan.Sink {
    private final TxtTemplate template;
    private final AreaUnitVotes votes;
    private final String file;
    private final TxtRows.PointsAs pointsAs;
    private final TxtIssues ofRows;

    Survey(
        String file,
        TxtTemplate template,
        TxtRows.PointsAs pointsAs,
        AreaUnitVotes votes,
        TxtIssues ofRows) {
      this.file = file;
      this.template = template;
      this.pointsAs = pointsAs;
      this.votes = votes;
      this.ofRows = ofRows;
    }

    @Override
    public void parcel(TxtParcel parcel) {
      if (votes.isEnough() || parcel.isBare() || parcel.size() > 100_000) {
        return;
      }
      int count = parcel.head().fields().size();
      var columns = ParcelHead.columns(count, template);
      StatedArea stated = StatedArea.of(parcel.head().get(ParcelHead.AREA, columns));
      if (stated.readable() && !Double.isNaN(stated.value())) {
        TxtRows rows = new TxtRows(file, columns, AreaUnit.HECTARE, pointsAs, ofRows);
        votes.add(stated, rows.geometry(parcel));
      }
    }
  }

  private static StoreException empty(InputFile input, LineReader lines, TxtTemplate template) {
    TxtIssue code = template == null ? TxtIssue.NO_PARCEL : TxtIssue.TEMPLATE_UNFIT;
    Issue issue =
        lines.number() == 0
            ? Issue.of(TextIssue.NO_TEXT, input.name(), "")
            : Issue.of(code, input.name(), "", lines.number());
    return new StoreException(issue, null);
  }

  private static TxtTemplate template(InputFile input, ReadChoices choices) throws StoreException {
    Optional<String> text = choices.get(ReadOption.TEMPLATE);
    if (text.isEmpty() || text.get().isBlank()) {
      return null;
    }
    if (text.get().indexOf('=') < 0) {
      throw new StoreException(
          Issue.of(TxtIssue.TEMPLATE_UNKNOWN, input.name(), "", text.get()), null);
    }
    return TxtTemplate.parse(text.get(), input.name());
  }

  private static AreaUnit unit(
      InputFile input,
      ReadChoices choices,
      TxtTemplate template,
      AreaUnitVotes votes,
      TxtIssues issues)
      throws StoreException {
    Optional<AreaUnit> chosen =
        choices.oneOf(ReadOption.AREA_UNIT, EnumSet.allOf(AreaUnit.class), input.name());
    if (chosen.isPresent()) {
      return chosen.get();
    }
    if (template != null && template.areaUnit() != null) {
      return template.areaUnit();
    }
    if (votes.isMixed()) {
      issues.add(
          TxtIssue.AREA_UNIT_MIXED,
          votes.votes(AreaUnit.HECTARE),
          votes.votes(AreaUnit.SQUARE_METRE),
          votes.votes(AreaUnit.MU));
      return AreaUnit.HECTARE;
    }
    if (votes.written() != null) {
      return votes.written();
    }
    AreaUnit unit = votes.unit();
    if (unit != null && unit != AreaUnit.HECTARE) {
      issues.add(TxtIssue.AREA_UNIT_TAKEN, TxtIssues.unit(unit), votes.votes(unit));
    }
    return unit == null ? AreaUnit.HECTARE : unit;
  }
}
