package org.ecozone.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.doors.HandMade.Said;
import org.ecozone.app.doors.Screening.Facts;
import org.ecozone.app.doors.Screening.Result;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.sites.SitesFile;
import org.ecozone.geo.Crs;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Files that were damaged on their way: each gives the facts of the whole file, or is refused, or
 * somebody is told and the verdict is no better than it should be. {@code -Dseed=fresh
 * -Ddoors.lands=50} looks for more.
 */
class DamagedFilesTest {
  private static final int LANDS = Integer.getInteger("doors.lands", 2);
  private static final double TOLERANCE_M2 = 20;
  private static final double TOLERANCE_SHARE = 0.002;

  @TempDir Path work;
  private Screening screening;
  private LandMaker maker;
  private Seeded seeded;
  private Path whole;
  private final Map<String, Facts> truth = new TreeMap<>();
  private final Map<String, Set<String>> usual = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, Integer> tally = new TreeMap<>();

  @BeforeEach
  void prepare() throws Exception {
    Path home = Path.of(System.getProperty("ecozone.home", "."));
    Path zones = home.resolve("data/samples/zones.gpkg");
    screening = new Screening(new Installation(home, work.resolve("config")), zones, work);
    seeded = Seeded.of("DamagedFilesTest");
    maker = new LandMaker(seeded, zones, List.of("YJJBNTTB", "STBHHX", "HJGKDY"));
    whole = Files.createDirectories(work.resolve("whole"));
  }

  /** A file of a format, whole, and what became of it by damage. */
  private interface Maker {
    void make(Land land, Path folder) throws Exception;
  }

  /** Screens the whole files, then the damaged ones; their names begin with those of the whole. */
  private void judge(Said said, Maker wholeMaker, Maker damagedMaker) throws Exception {
    Path damaged = Files.createDirectories(work.resolve("damaged"));
    for (int i = 0; i < LANDS; i++) {
      Land land = maker.areas("L" + i);
      wholeMaker.make(land, whole);
      damagedMaker.make(land, damaged);
    }
    Result right = screening.of(whole, said.choices());
    for (Path file : SitesFile.files(whole)) {
      String name = name(file);
      String stem = stem(name);
      truth.put(stem, facts(right, file, said));
      usual.put(stem, words(right, name));
    }
    Result result = screening.of(damaged, said.choices());
    for (Path file : SitesFile.files(damaged)) {
      judge(file, result, said);
    }
    if (System.getProperty("seed") != null) {
      System.out.println(tally);
    }
    assertThat(wrong).isEmpty();
  }

  private void judge(Path file, Result result, Said said) throws Exception {
    String name = name(file);
    String land = name.substring(0, name.indexOf('_'));
    String what = stem(name).substring(name.indexOf('_') + 1).replaceAll("\\d+$", "");
    Facts right = truth.get(land);
    if (result.isRefused(name)) {
      tally.merge(what + ":refused", 1, Integer::sum);
      return;
    }
    Facts found = facts(result, file, said);
    if (found.areaM2() < 0.98 * right.areaM2()) {
      // an id that was damaged makes a site of its own
      found = together(screening.of(file, said.choices()).sites().values());
    }
    if (found.isSameAs(right, TOLERANCE_M2 + TOLERANCE_SHARE * right.areaM2())) {
      tally.merge(what + ":same", 1, Integer::sum);
      return;
    }
    Set<String> told = words(result, name);
    told.removeAll(usual.get(land));
    // whoever strikes out a row has taken its land away
    boolean better = found.isBetterThan(right) && !what.equals("row-deleted");
    if (told.isEmpty() || better || found.verdict().equals("NONE")) {
      tally.merge(what + ":WRONG", 1, Integer::sum);
      wrong.add(
          "\n"
              + name
              + " "
              + right.verdict()
              + " -> "
              + found.verdict()
              + "/"
              + found.worst()
              + " "
              + right.areaM2()
              + " -> "
              + found.areaM2()
              + " "
              + told
              + tail(file));
    } else {
      tally.merge(what + ":told", 1, Integer::sum);
    }
  }

  private static String tail(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int from = Math.max(0, bytes.length - 90);
    return " ..." + new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
  }

  /** Of all sites of a file; alone where its ids cannot be told from those of others. */
  private Facts facts(Result result, Path file, Said said) throws Exception {
    String name = name(file);
    List<Facts> found = new ArrayList<>();
    result
        .sites()
        .forEach(
            (id, facts) -> {
              if (id.equals(stem(name)) || id.startsWith(name + "/")) {
                found.add(facts);
              }
            });
    if (found.isEmpty()) {
      found.addAll(screening.of(file, said.choices()).sites().values());
    }
    return together(found);
  }

  private static Facts together(Collection<Facts> found) {
    return found.stream().reduce(Facts::and).orElseThrow();
  }

  /** Warnings and errors, without what differs by the name of the file. */
  private static Set<String> words(Result result, String file) {
    Set<String> words = new HashSet<>();
    for (Map<String, String> row : result.issuesOf(file)) {
      if (!row.get("severity").equals("INFO")) {
        words.add(row.get("code") + " " + row.get("message").replace(stem(file), ""));
      }
    }
    return words;
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static String stem(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static void writeAll(Path folder, String stem, String ending, Map<String, byte[]> files)
      throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(stem + "_" + file.getKey() + ending), file.getValue());
    }
  }

  @Test
  void coordinateTxtThatWasDamaged() throws Exception {
    Damage damage = new Damage(seeded);
    judge(
        Said.NOTHING,
        (land, folder) ->
            Files.write(
                folder.resolve(land.id() + ".txt"),
                HandMade.standard(land).getBytes(Charset.forName("GB18030"))),
        (land, folder) ->
            writeAll(folder, land.id(), ".txt", damage.ofTxt(HandMade.standard(land))));
  }

  @Test
  void tablesAndDrawingsThatWereDamaged() throws Exception {
    Damage damage = new Damage(seeded);
    judge(
        Said.GRID,
        (land, folder) -> {
          Files.write(
              folder.resolve(land.id() + ".csv"),
              HandMade.corners(land).getBytes(StandardCharsets.UTF_8));
        },
        (land, folder) -> {
          writeAll(
              folder,
              land.id(),
              ".csv",
              damage.ofCorners(HandMade.corners(land).getBytes(StandardCharsets.UTF_8)));
          Map<String, byte[]> drawing = new LinkedHashMap<>();
          damage
              .ofText(HandMade.utf8(HandMade.drawing(land, false)))
              .forEach((what, bytes) -> drawing.put("dxf-" + what, bytes));
          writeAll(folder, land.id(), ".dxf", drawing);
        });
  }

  @Test
  void markupThatWasDamaged() throws Exception {
    Damage damage = new Damage(seeded);
    judge(
        Said.NOTHING,
        (land, folder) ->
            Files.write(folder.resolve(land.id() + ".kml"), HandMade.utf8(HandMade.kml(land))),
        (land, folder) -> {
          writeAll(folder, land.id(), ".kml", damage.ofText(HandMade.utf8(HandMade.kml(land))));
          Path json =
              WrittenLand.write(
                  land,
                  Files.createDirectories(work.resolve("json")),
                  ExchangeFormat.GEOJSON,
                  Land.EPSG,
                  Map.of(WriteOption.CRS_MEMBER, "YES"));
          Map<String, byte[]> texts = new LinkedHashMap<>();
          byte[] bytes = Files.readAllBytes(json);
          damage.ofText(bytes).forEach((what, each) -> texts.put("json-" + what, each));
          String text = Files.readString(json);
          texts.put("json-other-crs", HandMade.utf8(text.replace("4523", "4524")));
          texts.put("json-no-crs", HandMade.utf8(text.replaceFirst("\"crs\"", "\"crsx\"")));
          texts.put(
              "json-swapped",
              HandMade.utf8(text.replaceAll("\\[(\\d+\\.?\\d*), *(\\d+\\.?\\d*)]", "[$2,$1]")));
          writeAll(folder, land.id(), ".geojson", texts);
        });
  }

  @Test
  void shapefileThatWasDamaged() throws Exception {
    judge(
        Said.NOTHING,
        (land, folder) -> WrittenLand.write(land, folder, ExchangeFormat.SHAPEFILE, Land.EPSG),
        this::damagedShapefiles);
  }

  @Test
  void geoPackageThatWasDamaged() throws Exception {
    Damage damage = new Damage(seeded);
    judge(
        Said.NOTHING,
        (land, folder) -> WrittenLand.write(land, folder, ExchangeFormat.GEOPACKAGE, Land.EPSG),
        (land, folder) -> {
          Path file =
              WrittenLand.write(
                  land,
                  Files.createDirectories(work.resolve("package")),
                  ExchangeFormat.GEOPACKAGE,
                  Land.EPSG);
          byte[] bytes = Files.readAllBytes(file);
          Map<String, byte[]> files = new LinkedHashMap<>();
          for (int i = 0; i < 4; i++) {
            files.put("cut" + i, damage.cut(bytes));
            files.put("flip" + i, damage.flipped(bytes));
          }
          writeAll(folder, land.id(), ".gpkg", files);
          Files.copy(file, folder.resolve(land.id() + "_wal.gpkg"));
          Files.write(folder.resolve(land.id() + "_wal.gpkg-wal"), damage.cut(bytes));
          Files.copy(file, folder.resolve(land.id() + "_journal.gpkg"));
          Files.write(folder.resolve(land.id() + "_journal.gpkg-journal"), damage.cut(bytes));
        });
  }

  @Test
  void wrongEncodingDoesNotMoveLand() throws Exception {
    Land land = maker.areas("字");
    Map<Path, Said> files = new LinkedHashMap<>();
    byte[] txt = HandMade.standard(land).getBytes(Charset.forName("GB18030"));
    files.put(Files.write(whole.resolve("字.txt"), txt), Said.NOTHING);
    byte[] csv = HandMade.corners(land).getBytes(Charset.forName("GB18030"));
    files.put(Files.write(whole.resolve("字.csv"), csv), Said.GRID);
    byte[] dxf = HandMade.utf8(HandMade.drawing(land, true));
    files.put(Files.write(whole.resolve("字.dxf"), dxf), Said.GRID);
    files.put(WrittenLand.write(land, whole, ExchangeFormat.SHAPEFILE, Land.EPSG), Said.NOTHING);
    for (Map.Entry<Path, Said> file : files.entrySet()) {
      Facts right =
          together(screening.of(file.getKey(), file.getValue().choices()).sites().values());
      for (String charset : List.of("UTF-8", "UTF-16LE", "ISO-8859-1", "Big5", "IBM037")) {
        IntakeChoices choices = file.getValue().choices().withRead("encoding", charset);
        String what = file.getKey().getFileName() + " " + charset;
        try {
          Result result = screening.of(file.getKey(), choices);
          Facts found = together(result.sites().values());
          boolean told = result.warns(name(file.getKey()));
          assertThat(found.isSameAs(right, TOLERANCE_M2) || told && !found.isBetterThan(right))
              .as(what + " " + right + " " + found + " " + result.issuesOf(name(file.getKey())))
              .isTrue();
        } catch (AppException e) {
          assertThat(e.issues()).as(what).isNotEmpty();
        }
      }
    }
  }

  @Test
  void holeThatLiesOutsideIsSaid() throws Exception {
    judge(
        Said.NOTHING,
        (land, folder) ->
            Files.write(folder.resolve(land.id() + ".kml"), HandMade.utf8(HandMade.kml(land))),
        (land, folder) -> {
          Land moved = holesMoved(land);
          if (moved != null) {
            String stem = land.id() + "_hole-outside-";
            Files.write(
                folder.resolve(stem + "kml.kml"),
                HandMade.utf8(HandMade.kml(moved.named(stem + "kml"))));
            WrittenLand.write(
                moved.named(stem + "json"),
                folder,
                ExchangeFormat.GEOJSON,
                Land.EPSG,
                Map.of(WriteOption.CRS_MEMBER, "YES"));
            WrittenLand.write(
                moved.named(stem + "shp"), folder, ExchangeFormat.SHAPEFILE, Land.EPSG);
            Files.write(
                folder.resolve(stem + "txt.txt"),
                HandMade.standard(moved).getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  /** Null if there is no hole. */
  private static Land holesMoved(Land land) {
    GeometryFactory factory = new GeometryFactory();
    List<Land.Piece> pieces = new ArrayList<>();
    boolean any = false;
    for (Land.Piece piece : land.pieces()) {
      Polygon first = (Polygon) piece.shape().getGeometryN(0);
      any |= first.getNumInteriorRing() > 0;
      if (first.getNumInteriorRing() == 0) {
        pieces.add(piece);
      } else {
        AffineTransformation away = AffineTransformation.translationInstance(0, 5000);
        LinearRing hole = (LinearRing) away.transform(first.getInteriorRingN(0));
        Polygon moved = factory.createPolygon(first.getExteriorRing(), new LinearRing[] {hole});
        pieces.add(new Land.Piece(piece.number(), LandMaker.rounded(moved)));
      }
    }
    return any ? new Land(land.id(), pieces) : null;
  }

  /** Changes a part of a shapefile, null to take it away. */
  private interface PartChange {
    byte[] of(byte[] part) throws Exception;
  }

  private void damagedShapefiles(Land land, Path folder) throws Exception {
    Damage damage = new Damage(seeded);
    Path from = Files.createDirectories(work.resolve("shape"));
    WrittenLand.write(land, from, ExchangeFormat.SHAPEFILE, Land.EPSG);
    Path other = Files.createDirectories(work.resolve("other-shape"));
    Land otherLand = maker.areas(land.id());
    WrittenLand.write(otherLand, other, ExchangeFormat.SHAPEFILE, Land.EPSG);
    for (int i = 0; i < 3; i++) {
      for (String part : List.of("shp", "shx", "dbf", "prj", "cpg")) {
        change(land, folder, "cut-" + part + i, part, damage::cut);
        // a vertex within the box of its shape is protected by nothing
        change(
            land,
            folder,
            "flip-" + part + i,
            part,
            part.equals("shp") ? damage::headFlipped : damage::flipped);
      }
    }
    for (String part : List.of("shx", "dbf", "prj", "cpg")) {
      change(land, folder, "no-" + part, part, bytes -> null);
      byte[] others = Files.readAllBytes(other.resolve(land.id() + "." + part));
      change(land, folder, "other-" + part, part, bytes -> others);
    }
    for (int epsg : new int[] {4524, 4544, 4507, 2359, 4490, 4326, 32648}) {
      byte[] prj = Crs.ofEpsg(epsg).wkt().getBytes(StandardCharsets.UTF_8);
      change(land, folder, "prj-of-" + epsg + "x", "prj", bytes -> prj);
    }
    change(land, folder, "vertex-moved", "shp", DamagedFilesTest::vertexMoved);
    change(land, folder, "meridian-mistyped", "prj", DamagedFilesTest::meridianMistyped);
    change(land, folder, "row-too-many", "dbf", bytes -> DamagedFilesTest.rowMore(bytes));
    change(land, folder, "row-deleted", "dbf", bytes -> DamagedFilesTest.rowDeleted(bytes));
    change(land, folder, "label", "cpg", bytes -> "GBK".getBytes(StandardCharsets.US_ASCII));
  }

  /** The first point of the first record goes 5 km east; its box stays. */
  private static byte[] vertexMoved(byte[] shp) {
    ByteBuffer bytes = ByteBuffer.wrap(shp.clone()).order(ByteOrder.LITTLE_ENDIAN);
    int contents = 108;
    int parts = bytes.getInt(contents + 36);
    int point = contents + 44 + 4 * parts;
    bytes.putDouble(point, bytes.getDouble(point) + 5000);
    return bytes.array();
  }

  private static byte[] meridianMistyped(byte[] prj) {
    String text = new String(prj, StandardCharsets.UTF_8);
    String changed =
        text.replaceFirst("(?i)(central_meridian\\W+105)(\\.0)?", "$1.01").replace(",4523", ",0");
    assertThat(changed).isNotEqualTo(text);
    return changed.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] rowMore(byte[] dbf) {
    int head = (dbf[8] & 0xff) | (dbf[9] & 0xff) << 8;
    int row = (dbf[10] & 0xff) | (dbf[11] & 0xff) << 8;
    byte[] more = new byte[dbf.length + row];
    int rows = dbf[4] & 0xff;
    System.arraycopy(dbf, 0, more, 0, head + rows * row);
    System.arraycopy(dbf, head, more, head + rows * row, row);
    System.arraycopy(
        dbf, head + rows * row, more, head + (rows + 1) * row, dbf.length - head - rows * row);
    more[4]++;
    return more;
  }

  private static byte[] rowDeleted(byte[] dbf) {
    int head = (dbf[8] & 0xff) | (dbf[9] & 0xff) << 8;
    byte[] deleted = dbf.clone();
    deleted[head] = '*';
    return deleted;
  }

  private void change(Land land, Path folder, String what, String part, PartChange change)
      throws Exception {
    String stem = land.id() + "_" + what;
    for (String each : List.of("shp", "shx", "dbf", "prj", "cpg")) {
      Path from = work.resolve("shape").resolve(land.id() + "." + each);
      Path to = folder.resolve(stem + "." + each);
      if (each.equals(part)) {
        byte[] changed = change.of(Files.readAllBytes(from));
        if (changed != null) {
          Files.write(to, changed);
        }
      } else {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
