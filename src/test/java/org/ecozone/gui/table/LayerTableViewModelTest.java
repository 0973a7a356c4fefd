package org.ecozone.gui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ecozone.app.table.RowQuery;
import org.ecozone.app.workspace.FeatureRef;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.SampleLayers;
import org.ecozone.gui.table.LayerTableViewModel.Mode;
import org.ecozone.gui.table.LayerTableViewModel.Phase;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** What the table of a layer shows; needs no toolkit. The layer is that of the demo's counties. */
class LayerTableViewModelTest {
  private static final String LAYER = "XZQ";

  private final Desk desk = Desks.direct();
  private final Workspace workspace = desk.workspace();
  private LayerTableViewModel model;

  @BeforeEach
  void open() {
    SampleLayers.open(workspace, SampleLayers.DEMO);
    model = new LayerTableViewModel(desk, LAYER);
    model.refresh();
  }

  private long[] shown() {
    return Arrays.stream(model.shown().rows()).mapToLong(row -> model.rows().fid(row)).toArray();
  }

  private int column(String name) {
    return IntStream.range(0, model.rows().columns().size())
        .filter(i -> model.rows().columns().get(i).name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void allRowsAreShownInTheOrderOfTheFile() {
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.READY);
    assertThat(shown()).hasSize(9).isSorted();
  }

  @Test
  void layerThatIsStillReadWaits() {
    workspace.putContent(LAYER, LayerContent.LOADING);
    LayerTableViewModel waiting = new LayerTableViewModel(desk, LAYER);

    waiting.refresh();

    assertThat(waiting.phaseProperty().get()).isEqualTo(Phase.WAITING);
    assertThat(waiting.rows()).isNull();
  }

  @Test
  void fileThatIsGoneIsSaid() {
    workspace.adjust(
        workspace
            .project()
            .withLayers(
                LayerTree.replaceLayer(
                    workspace.project().layers(),
                    LAYER,
                    layer -> layer.withFile(layer.file().resolveSibling("没有.gpkg")))));
    LayerTableViewModel broken = new LayerTableViewModel(desk, LAYER);

    broken.refresh();

    assertThat(broken.phaseProperty().get()).isEqualTo(Phase.FAILED);
    assertThat(broken.failureProperty().get()).contains("找不到文件");
  }

  @Test
  void textAndConditionNarrowTheRows() {
    model.searchProperty().set("武都");
    assertThat(shown()).hasSize(1);

    model.modeProperty().set(Mode.CONDITION);
    assertThat(model.complaintProperty().get()).isNotEmpty();
    assertThat(shown()).as("rows stay while the condition is wrong").hasSize(1);

    model.searchProperty().set("name LIKE '%县'");
    assertThat(model.complaintProperty().get()).isEmpty();
    assertThat(shown()).hasSize(8);

    model.searchProperty().set("没有的字段 = 1");
    assertThat(model.complaintProperty().get()).contains("没有的字段");
    assertThat(Desks.messages(desk).failures()).isEmpty();
  }

  @Test
  void filterOfTheLayerHoldsInItsTable() {
    workspace.adjust(
        workspace
            .project()
            .withLayers(
                LayerTree.replaceLayer(
                    workspace.project().layers(), LAYER, l -> l.withFilter("name = '武都区'"))));

    model.refresh();

    assertThat(shown()).hasSize(1);
  }

  @Test
  void selectionComesFromTheMapAndGoesToIt() {
    FeatureRef elsewhere = new FeatureRef("HHAX", 1);
    workspace.select(Set.of(elsewhere, new FeatureRef(LAYER, 3), new FeatureRef(LAYER, 5)));
    model.selectionChanged();
    assertThat(model.pickedRows()).containsExactly(2, 4);
    assertThat(model.firstPicked()).isEqualTo(2);
    assertThat(model.selectedCount()).isEqualTo(2);

    model.choose(List.of(model.shown().get(0)));

    assertThat(workspace.selection())
        .containsExactlyInAnyOrder(elsewhere, new FeatureRef(LAYER, shown()[0]));
  }

  @Test
  void onlySelectedRowsFollowTheSelection() {
    workspace.select(Set.of(new FeatureRef(LAYER, 3)));
    model.onlySelectedProperty().set(true);
    assertThat(shown()).containsExactly(3);

    workspace.select(Set.of(new FeatureRef(LAYER, 3), new FeatureRef(LAYER, 4)));
    model.selectionChanged();
    assertThat(shown()).containsExactly(3, 4);
  }

  @Test
  void invertedSelectionIsTheRestOfWhatIsShown() {
    workspace.select(Set.of(new FeatureRef(LAYER, 3)));
    model.selectionChanged();
    model.invert();
    model.selectionChanged();

    assertThat(model.selectedCount()).isEqualTo(8);
    assertThat(workspace.selection()).doesNotContain(new FeatureRef(LAYER, 3));
  }

  @Test
  void onlyWhatIsInSightFollowsTheMap() throws Exception {
    Envelope first = model.rows().extent(0);
    Viewport sight = Viewport.showing(model.rows().crs(), new Envelope(first.centre()), 100, 100);
    model.sees(sight);
    model.onlyInSightProperty().set(true);
    long[] met =
        IntStream.range(0, model.rows().size())
            .filter(row -> model.rows().extent(row).intersects(sight.extent()))
            .mapToLong(model.rows()::fid)
            .toArray();
    assertThat(shown()).containsExactly(met).hasSizeLessThan(9);

    Envelope nowhere = new Envelope(0, 10, 0, 10);
    model.sees(Viewport.showing(model.rows().crs(), nowhere, 100, 100));
    assertThat(shown()).isEmpty();

    Crs geographic = Crs.ofEpsg(4490);
    model.sees(Viewport.showing(geographic, new Envelope(100, 110, 30, 40), 100, 100));
    assertThat(shown()).as("a map in another CRS").hasSize(9);
  }

  @Test
  void rowsAreSortedByAColumn() {
    int fid = column("fid");
    model.sortBy(List.of(new RowQuery.Order(fid, RowQuery.Direction.FALLING)));

    assertThat(shown()).startsWith(9, 8, 7);
    workspace.select(Set.of(new FeatureRef(LAYER, 9)));
    model.selectionChanged();
    assertThat(model.firstPicked()).isZero();
  }

  @Test
  void selectedRowsAreExportedInTheirOrderAllIfNoneIs() {
    assertThat(model.rowsToExport()).hasSize(9);
    workspace.select(Set.of(new FeatureRef(LAYER, 3), new FeatureRef(LAYER, 5)));
    model.selectionChanged();

    assertThat(model.rowsToExport()).containsExactly(2, 4);
  }

  @Test
  void layerReadAgainIsShownAnew() {
    var before = model.rows();
    LayerContent content = workspace.content(LAYER);
    workspace.putContent(
        LAYER, new LayerContent(content.state(), content.layer(), content.issues()));

    model.refresh();

    assertThat(model.rows()).isNotSameAs(before);
  }

  @Test
  void drawnAreaSelectsWhatItMeetsByTheExactShape() {
    ZoneLayer counties = workspace.content(LAYER).layer();
    Zone county = counties.zones().get(2);
    Point inside = county.geometry().getInteriorPoint();
    Geometry drawn = new GeometryFactory().createPolygon(triangle(inside.getCoordinate()));

    model.chooseWithin(drawn, counties.crs());
    model.selectionChanged();

    assertThat(workspace.selection()).containsExactly(new FeatureRef(LAYER, county.fid()));
    assertThat(shown()).containsExactly(county.fid());
  }

  @Test
  void neighbourWhoseBoxAloneMeetsTheAreaIsNotSelected() {
    ZoneLayer counties = workspace.content(LAYER).layer();
    for (Zone county : counties.zones()) {
      // the corner of the county's box lies outside the county, inside another or in none
      Envelope box = county.geometry().getEnvelopeInternal();
      Coordinate corner = new Coordinate(box.getMinX() + 1, box.getMinY() + 1);
      model.chooseWithin(new GeometryFactory().createPolygon(triangle(corner)), counties.crs());
      assertThat(workspace.selection()).doesNotContain(new FeatureRef(LAYER, county.fid()));
    }
  }

  private static Coordinate[] triangle(Coordinate at) {
    return new Coordinate[] {
      at, new Coordinate(at.x + 0.1, at.y), new Coordinate(at.x, at.y + 0.1), at
    };
  }
}
