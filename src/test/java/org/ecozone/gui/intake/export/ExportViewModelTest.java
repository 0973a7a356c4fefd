package org.ecozone.gui.intake.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.app.export.LandFormat;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.gui.intake.export.ExportViewModel.Scope;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.SampleLayers;
import org.ecozone.zone.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** What goes out, and what does not without a word of the user. */
class ExportViewModelTest {
  @TempDir Path folder;

  private final ExportViewModel model = new ExportViewModel(Desks.direct());

  private static SiteItem site(String name) {
    return new SiteItem(
        name,
        name,
        new GeometryFactory()
            .toGeometry(
                new Envelope(
                    new Coordinate(35_593_200, 3_745_000), new Coordinate(35_593_600, 3_745_400))),
        "EPSG:4523",
        Map.of(),
        null,
        "");
  }

  @Test
  void aClassifiedLayerDoesNotLeaveBeforeItsClassificationIsConfirmed() {
    model.begin(new Outgoing.Layer("永久基本农田", SampleLayers.DEMO, "行政区", "秘密"));
    model.formatProperty().set(LandFormat.GEOJSON);
    Path target = folder.resolve("出.geojson");
    assertThat(model.obstacle()).contains("秘密");
    model.write(target);
    assertThat(target).doesNotExist();
    model.confirmedProperty().set(true);
    assertThat(model.obstacle()).isEmpty();
    model.begin(new Outgoing.Layer("永久基本农田", SampleLayers.DEMO, "行政区", "秘密"));
    assertThat(model.obstacle()).as("asked again each time").isNotEmpty();
  }

  @Test
  void theSiteUnderReviewIsWrittenAndItsNameIsProposed() {
    SiteItem first = site("甲/乙项目");
    model.begin(new Outgoing.Sites("项目用地", first, List.of(), List.of(first, site("丙"))));
    model.formatProperty().set(LandFormat.GEOJSON);
    assertThat(model.scopeProperty().get()).isEqualTo(Scope.CURRENT);
    assertThat(model.fileName()).isEqualTo("甲_乙项目.geojson");
    Path target = folder.resolve("出.geojson");
    model.write(target);
    assertThat(model.graveProperty().get())
        .as(model.saidProperty().get())
        .isNotEqualTo(Severity.ERROR);
    assertThat(Files.exists(target)).isTrue();
  }

  @Test
  void withoutSitesNothingIsWritten() {
    model.begin(new Outgoing.Sites("项目用地", null, List.of(), List.of()));
    assertThat(model.obstacle()).isNotEmpty();
  }

  @Test
  void optionsOfAnotherFormatAreNotCarriedOver() {
    LandFormat.Option degrees =
        LandFormat.KML.options().stream()
            .filter(o -> o.key().equals("decimals"))
            .findFirst()
            .orElseThrow();
    LandFormat.Option metres =
        LandFormat.SURVEY_TXT.options().stream()
            .filter(o -> o.key().equals("decimals"))
            .findFirst()
            .orElseThrow();
    model.choose("decimals", "10");
    assertThat(model.option(degrees)).isEqualTo("10");
    assertThat(model.option(metres)).isEqualTo("3");
  }
}
