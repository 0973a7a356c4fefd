package org.ecozone.store.corner;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.corner.CornerLayout.ColumnGuess;
import org.ecozone.store.corner.CornerLayout.Confidence;
import org.ecozone.store.corner.ParcelGathering.Shape;
import org.ecozone.store.corner.cell.CellRow;
import org.ecozone.store.corner.cell.CellSource;
import org.ecozone.store.corner.cell.CornerIssue;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Severity;
import org.ecozone.zone.Texts;

/** Reads the parcels of a table whose layout is known. */
final class CornerReading {
  private static final int CHECKED_EVERY = 4096;

  private final CornerLayout layout;
  private final String file;
  private final boolean packed;
  private final Shape shape;
  private final ParcelColumns columns;

  private CornerReading(CornerLayout layout, String file, ReadChoices choices)
      throws StoreException {
    this.layout = layout;
    this.file = file;
    this.packed = ParcelRows.isPacked(choices, file);
    this.shape = ParcelRows.shape(choices, file);
    this.columns = ParcelColumns.of(layout);
  }

  static CornerReading of(CornerLayout layout, String file, ReadChoices choices)
      throws StoreException {
    return new CornerReading(layout, file, choices);
  }

  CornerLayout layout() {
    return layout;
  }

  ParcelColumns columns() {
    return columns;
  }

  CrsStatement crs() {
    List<String> texts = new ArrayList<>(layout.titles());
    layout.columns().forEach(column -> texts.add(column.head()));
    if (layout.isWkt()) {
      return CrsWords.of(texts, AxisOrder.EAST_NORTH, false);
    }
    CornerRole first = layout.pair().get(0).role();
    AxisOrder order =
        switch (first) {
          case NORTH, LAT -> AxisOrder.NORTH_EAST;
          case EAST, LON -> AxisOrder.EAST_NORTH;
          default -> null;
        };
    return CrsWords.of(texts, order, first == CornerRole.LON || first == CornerRole.LAT);
  }

  /** What should be known of the layout before the rows are read. */
  List<Issue> layoutIssues() {
    List<Issue> issues = new ArrayList<>();
    if (layout.isWkt()) {
      return issues;
    }
    List<ColumnGuess> pair = layout.pair();
    if (layout.headRows().isEmpty() && pair.get(0).confidence() != Confidence.CHOSEN) {
      issues.add(issue(CornerIssue.NO_HEADS, columnsSaid()));
    }
    List<ColumnGuess> left =
        layout.columns().stream()
            .filter(column -> column.role() == CornerRole.OTHER)
            .filter(column -> column.alternatives().stream().anyMatch(CornerRole::isCoordinate))
            .toList();
    if (!left.isEmpty()) {
      String taken = pair.get(0).key() + " | " + pair.get(1).key();
      String others = String.join(" | ", left.stream().map(ColumnGuess::key).toList());
      Issue said = issue(CornerIssue.PAIR_NOT_TAKEN, taken, others);
      // two of one head are no second system for the same corners but other land
      boolean twin = left.stream().anyMatch(column -> isHeadOf(pair, column));
      issues.add(twin ? said.withSeverity(Severity.WARNING) : said);
    }
    return issues;
  }

  private static boolean isHeadOf(List<ColumnGuess> pair, ColumnGuess other) {
    return pair.stream()
        .anyMatch(column -> !column.head().isEmpty() && column.head().equals(other.head()));
  }

  private String columnsSaid() {
    return Texts.bilingual(columnsSaid(Lang.ZH), columnsSaid(Lang.EN));
  }

  private String columnsSaid(Lang lang) {
    List<String> said = new ArrayList<>();
    for (ColumnGuess column : layout.columns()) {
      if (column.role() != CornerRole.OTHER) {
        said.add(
            column.key() + " = " + Texts.qualified(lang, "store/corner.role." + column.role()));
      }
    }
    return String.join(", ", said);
  }

  private Issue issue(CornerIssue code, Object... args) {
    return Issue.of(code, file, layout.sheet(), args);
  }

  List<Issue> read(CellSource cells, Progress progress, RowSink sink) throws StoreException {
    if (layout.isWkt()) {
      return new WktRows(layout, file).read(cells, progress, sink);
    }
    boolean sorted =
        layout
            .find(CornerRole.ORDER)
            .filter(order -> order.confidence() == Confidence.CHOSEN)
            .isPresent();
    List<String> extras = columns.extraNames();
    ParcelGathering gathering =
        sorted
            ? ParcelGathering.byStatedOrder(file, layout.sheet(), shape, extras)
            : ParcelGathering.inOrder(file, layout.sheet(), shape, extras);
    RowReading rows =
        packed
            ? RowReading.ofPacked(layout, gathering, columns.extras())
            : RowReading.of(layout, gathering, columns.extras());
    List<Long> heads = layout.headRows();
    long below = heads.isEmpty() ? titlesEnd() : heads.get(heads.size() - 1);
    cells.each(
        row -> {
          if (row.number() % CHECKED_EVERY == 0) {
            progress.checkCancelled();
          }
          if (row.number() > below || isHeadingAbove(row)) {
            rows.row(row);
          }
          return true;
        });
    if (gathering.parcels().isEmpty()) {
      throw new StoreException(issue(CornerIssue.NO_CORNERS), null);
    }
    List<Issue> ofParcels = ParcelRows.handOn(gathering, columns, progress, sink);
    List<Issue> issues = new ArrayList<>(rows.issues());
    issues.addAll(ofParcels);
    return issues;
  }

  /** Rows above the first one with numbers are titles. */
  private long titlesEnd() {
    return layout.titles().isEmpty() || layout.samples().isEmpty()
        ? 0
        : layout.samples().get(0).number() - 1;
  }

  /** 地块一 above the heads is no title. */
  private static boolean isHeadingAbove(CellRow row) {
    return row.filled() == 1 && HeadWords.isParcelHeading(row.shown());
  }
}
