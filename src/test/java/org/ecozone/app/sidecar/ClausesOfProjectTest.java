package org.ecozone.app.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.app.Installation;
import org.ecozone.app.RuleBook;
import org.ecozone.app.reading.StatedTable;
import org.ecozone.app.reading.TableReading;
import org.ecozone.app.sidecar.ClauseJoin.Preferred;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Clauses;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.file.ProjectFile;
import org.ecozone.store.LayerLoad;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Sha256;
import org.ecozone.zone.Source;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A project remembers the table beside a layer, and reads the layer with it. */
class ClausesOfProjectTest {
  private static final String UNIT = "ZH62122110001";

  @TempDir Path folder;

  private Layer layer(Clauses clauses) {
    return Layer.of(folder.resolve("z.gpkg"), "HJGKDY", LayerItem.Kind.ZONES)
        .withSetUp(SetUp.NONE.withClauses(clauses));
  }

  private Path table(String text) throws Exception {
    return Files.writeString(folder.resolve("清单.csv"), "管控单元编码,空间布局约束\n" + text);
  }

  @Test
  void aLayerIsWrittenWithItsTableAndTheRecordNamesNoFolder() throws Exception {
    Path file = table(UNIT + ",甲\n");
    Layer layer = layer(new Clauses(file, "ab"));
    Path layers = folder.resolve("层.ecozone");
    ProjectFile.writeLayers(layers, List.of(layer));
    List<LayerItem> read = ProjectFile.readLayers(layers);
    assertThat(((Layer) read.get(0)).setUp()).isEqualTo(layer.setUp());
    String line = ProjectFile.line(layer.setUp());
    assertThat(line).contains("清单.csv", "ab").doesNotContain(folder.toString());
    assertThat(ProjectFile.setUp(line, layer.file())).isEqualTo(layer.setUp());
  }

  @Test
  void whoseTextCountsIsWrittenAndFollowed() throws Exception {
    Path file = table(UNIT + ",甲\n");
    String sha256 = Sha256.hex(Files.readAllBytes(file));
    Clauses table = new Clauses(file, sha256).withPreferred(Preferred.TABLE);
    Path layers = folder.resolve("层.ecozone");
    ProjectFile.writeLayers(layers, List.of(layer(table)));
    assertThat(((Layer) ProjectFile.readLayers(layers).get(0)).setUp().clauses()).isEqualTo(table);
    LayerLoad kept = read(table.withPreferred(Preferred.LAYER), Map.of("KJBJYS", "乙"));
    assertThat(kept.layer().zones().get(0).attributes()).containsEntry("KJBJYS", "乙");
    LayerLoad taken = read(table, Map.of("KJBJYS", "乙"));
    assertThat(taken.layer().zones().get(0).attributes()).containsEntry("KJBJYS", "甲");
    assertThat(taken.issues()).extracting(Issue::code).containsExactly("CLAUSE_DIFFERS");
  }

  private LayerLoad read(Clauses clauses) throws Exception {
    return read(clauses, Map.of());
  }

  private LayerLoad read(Clauses clauses, Map<String, Object> stated) throws Exception {
    ProfileSet profiles =
        RuleBook.read(new Installation(Path.of("").toAbsolutePath(), folder), null, null)
            .profiles();
    Zone zone =
        new Zone(
            1,
            new GeometryFactory().toGeometry(new Envelope(0, 1, 0, 1)),
            UNIT,
            "",
            "",
            true,
            stated);
    ZoneLayer units =
        new ZoneLayer(
            "HJGKDY",
            true,
            "",
            new Source("z.gpkg", "HJGKDY", "00"),
            null,
            LayerIdentity.NOT_STATED,
            List.of(zone),
            List.of(),
            new Envelope(0, 1, 0, 1),
            0);
    return new TableReading(profiles, Map.of(), null, List.of(StatedTable.of(layer(clauses))))
        .withClauses(folder.resolve("z.gpkg"), new LayerLoad(units, null, List.of()));
  }

  @Test
  void itsZonesTakeTheTextsAndAChangedTableIsSaid() throws Exception {
    Path file = table(UNIT + ",甲\n");
    String sha256 = Sha256.hex(Files.readAllBytes(file));
    LayerLoad same = read(new Clauses(file, sha256));
    assertThat(same.layer().zones().get(0).attributes()).containsEntry("KJBJYS", "甲");
    assertThat(same.issues()).extracting(Issue::code).containsExactly("CLAUSE_TAKEN");
    table(UNIT + ",乙\n");
    LayerLoad changed = read(new Clauses(file, sha256));
    assertThat(changed.layer().zones().get(0).attributes()).containsEntry("KJBJYS", "乙");
    assertThat(changed.issues()).extracting(Issue::code).contains("CLAUSES_CHANGED");
  }

  @Test
  void aTableThatIsGoneIsSaidAndTheLayerStands() throws Exception {
    LayerLoad load = read(new Clauses(folder.resolve("没有.csv"), ""));
    assertThat(load.layer().zones()).hasSize(1);
    assertThat(load.issues()).extracting(Issue::code).containsExactly("TEXT_FILE_UNREADABLE");
    assertThat(read(null).issues()).isEmpty();
  }
}
