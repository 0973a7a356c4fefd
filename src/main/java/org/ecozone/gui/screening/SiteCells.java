package org.ecozone.gui.screening;

import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.ecozone.app.review.ReviewSummary;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.screening.part.Figures;
import org.ecozone.gui.screening.part.VerdictChip;
import org.ecozone.screen.Verdict;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Values and cells of the list of sites. */
final class SiteCells {
  private final UiTexts texts;
  private final Figures figures;

  SiteCells(Desk desk) {
    this.texts = desk.texts();
    this.figures = new Figures(desk);
  }

  /** Makes the cells of a column. */
  record Factory<V>(Pos alignment, Supplier<TableCell<SiteRow, V>> maker) {
    TableCell<SiteRow, V> make() {
      TableCell<SiteRow, V> cell = maker.get();
      cell.setAlignment(alignment);
      return cell;
    }
  }

  /** Columns sort by their values; what was not screened stands last. */
  static <V> Comparator<V> nullsLast() {
    @SuppressWarnings("unchecked") // every value of a column is of one comparable type
    Comparator<V> natural = (a, b) -> ((Comparable<V>) a).compareTo(b);
    return Comparator.nullsLast(natural);
  }

  static Verdict verdict(SiteRow row) {
    return row.summary().map(ReviewSummary::verdict).orElse(null);
  }

  static Verdict worst(SiteRow row) {
    return row.summary().map(ReviewSummary::worstPossible).orElse(null);
  }

  static Integer triggered(SiteRow row) {
    return row.summary().map(ReviewSummary::triggered).orElse(null);
  }

  static Integer open(SiteRow row) {
    return row.summary().map(ReviewSummary::undecided).orElse(null);
  }

  static Integer unchecked(SiteRow row) {
    return row.summary().map(summary -> summary.uncheckedLayers().size()).orElse(null);
  }

  /** Areas before lengths. */
  static Double size(SiteRow row) {
    return row.summary().map(summary -> summary.measure().areaM2()).orElse(null);
  }

  static String carriers(SiteRow row) {
    return row.summary()
        .map(summary -> summary.carriers().stream().limit(6).collect(Collectors.joining(" ")))
        .orElse("");
  }

  String state(SiteRow row) {
    if (row.result() == null) {
      return texts.get("gui/screening.sites.state.none");
    }
    return texts.get(
        row.isCurrent()
            ? "gui/screening.sites.state.current"
            : "gui/screening.sites.state.outdated");
  }

  Factory<String> text() {
    return new Factory<>(Pos.CENTER_LEFT, () -> new Plain<>(String::valueOf));
  }

  <N extends Number> Factory<N> number() {
    return new Factory<>(Pos.CENTER_RIGHT, () -> new Plain<>(String::valueOf));
  }

  /** What is open is red, unless there is nothing. */
  Factory<Integer> openCell() {
    return new Factory<>(Pos.CENTER_RIGHT, () -> new Plain<>(String::valueOf, "open-count"));
  }

  Factory<Integer> uncheckedCell() {
    return new Factory<>(
        Pos.CENTER_RIGHT,
        () ->
            new Plain<>(String::valueOf, "open-count") {
              @Override
              protected void updateItem(Integer item, boolean empty) {
                super.updateItem(item, empty);
                SiteRow row = getTableRow() == null ? null : getTableRow().getItem();
                boolean some = !empty && row != null && item != null && item > 0;
                setTooltip(
                    some ? new Tooltip(String.join("\n", row.result().uncheckedLayers())) : null);
              }
            });
  }

  Factory<Double> sizeCell() {
    return new Factory<>(
        Pos.CENTER_RIGHT,
        () ->
            new TableCell<>() {
              @Override
              protected void updateItem(Double item, boolean empty) {
                super.updateItem(item, empty);
                SiteRow row = getTableRow() == null ? null : getTableRow().getItem();
                setText(empty || row == null || row.result() == null ? null : size(row.result()));
              }
            });
  }

  private String size(ReviewSummary summary) {
    ReviewSummary.Measure measure = summary.measure();
    if (measure.areaM2() > 0) {
      return figures.area(measure.areaM2());
    }
    return measure.lengthM() > 0 ? figures.lengthM(measure.lengthM()) : "";
  }

  /** The machine's verdict, and the officer's beside it; hollow if it is not a current one. */
  Factory<Verdict> verdictCell() {
    return new Factory<>(
        Pos.CENTER_LEFT,
        () ->
            new TableCell<>() {
              @Override
              protected void updateItem(Verdict item, boolean empty) {
                super.updateItem(item, empty);
                SiteRow row = getTableRow() == null ? null : getTableRow().getItem();
                if (empty || item == null || row == null) {
                  setGraphic(null);
                  return;
                }
                HBox box = new HBox(4, chip(item, row));
                box.setAlignment(Pos.CENTER_LEFT);
                if (row.officer() != null) {
                  Label officer = VerdictChip.of(row.officer(), texts);
                  officer.setGraphic(Icons.of(Material2OutlinedAL.GAVEL));
                  officer.getStyleClass().add("officer-chip");
                  box.getChildren().add(officer);
                }
                setGraphic(box);
              }
            });
  }

  Factory<Verdict> worstCell() {
    return new Factory<>(
        Pos.CENTER_LEFT,
        () ->
            new TableCell<>() {
              @Override
              protected void updateItem(Verdict item, boolean empty) {
                super.updateItem(item, empty);
                SiteRow row = getTableRow() == null ? null : getTableRow().getItem();
                boolean differs =
                    !empty && row != null && row.result() != null && item != row.result().verdict();
                setGraphic(differs ? chip(item, row) : null);
              }
            });
  }

  private Label chip(Verdict verdict, SiteRow row) {
    Label chip = VerdictChip.of(verdict, texts);
    if (!row.isCurrent()) {
      chip.getStyleClass().add("would-be");
    }
    return chip;
  }

  Factory<String> stateCell() {
    return new Factory<>(
        Pos.CENTER_LEFT,
        () ->
            new TableCell<>() {
              @Override
              protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item);
                SiteRow row = getTableRow() == null ? null : getTableRow().getItem();
                getStyleClass().remove("outdated-mark");
                boolean old = !empty && row != null && row.result() != null && !row.isCurrent();
                if (old) {
                  getStyleClass().add("outdated-mark");
                }
                setTooltip(
                    old
                        ? new Tooltip(
                            row.outdated().stream()
                                .map(why -> texts.get("app/review.outdated." + why.name()))
                                .collect(Collectors.joining("\n")))
                        : null);
              }
            });
  }

  /** A value as text. */
  private static class Plain<V> extends TableCell<SiteRow, V> {
    private final java.util.function.Function<V, String> text;
    private final String styleIfMore;

    Plain(java.util.function.Function<V, String> text) {
      this(text, "");
    }

    /**
     * @param styleIfMore style class of numbers above zero
     */
    Plain(java.util.function.Function<V, String> text, String styleIfMore) {
      this.text = text;
      this.styleIfMore = styleIfMore;
    }

    @Override
    protected void updateItem(V item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : text.apply(item));
      if (!styleIfMore.isEmpty()) {
        getStyleClass().remove(styleIfMore);
        if (!empty && item instanceof Number number && number.intValue() > 0) {
          getStyleClass().add(styleIfMore);
        }
      }
    }
  }
}
