package org.ecozone.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.intake.ExaminedParcel.Flag;
import org.ecozone.app.intake.IntakeChoices.Grouping;
import org.ecozone.app.intake.check.CheckIssue;
import org.ecozone.app.workspace.Project.Received;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Datum;
import org.ecozone.geo.datum.DatumParameters;
import org.ecozone.geo.datum.SevenParameters;
import org.ecozone.geo.datum.SevenParameters.Rotation;
import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.geo.reference.CrsAnswer.OldDatum;
import org.ecozone.geo.reference.CrsResolution.Verdict;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

class ExamineTest {
  private static final Charset GBK = Charset.forName("GB18030");

  /** The sample of domain.md §3.3, whose areas are worked out in §3.4. */
  private static final String SAMPLE =
      """
      [属性描述]
      格式版本号=1.01
      坐标系=%s
      几度分带=3
      投影类型=高斯克吕格
      计量单位=米
      带号=%s
      [地块坐标]
      11,%s,DK01,选矿厂区,面,I48G001001,工业用地,,@
      J1,1,3732823.909,%2$s564881.385
      J2,1,3732841.250,%2$s565268.730
      J3,1,3732540.118,%2$s565291.406
      J4,1,3732489.673,%2$s565077.942
      J5,1,3732522.467,%2$s564869.018
      J1,1,3732823.909,%2$s564881.385
      J6,2,3732700.000,%2$s565000.000
      J7,2,3732650.000,%2$s565000.000
      J8,2,3732650.000,%2$s565060.000
      J9,2,3732700.000,%2$s565060.000
      J6,2,3732700.000,%2$s565000.000
      5,0.2400,DK02,回水池,面,,工业用地,,@
      J1,1,3732420.000,%2$s565320.000
      J2,1,3732420.000,%2$s565380.000
      J3,1,3732380.000,%2$s565380.000
      J4,1,3732380.000,%2$s565320.000
      J1,1,3732420.000,%2$s565320.000
      """;

  /** Exact shoelace in whole numbers; domain.md names 127840.9453, summed in doubles. */
  private static final double PLANAR_M2 = 127840.9511155;

  private static final String MODERN = "2000国家大地坐标系";

  @TempDir Path folder;
  private Examine examine;
  private Installation installation;

  @BeforeEach
  void install() {
    installation =
        new Installation(
            Path.of(System.getProperty("ecozone.home", ".")), folder.resolve("config"));
    examine = new Examine(installation);
  }

  @Test
  void sampleOfTheStandardIsReadWithItsAreasAndAccepted() throws Exception {
    Path file = write("尾矿库.txt", SAMPLE.formatted(MODERN, "35", "12.7841"));
    Examination found = examine.file(file, IntakeChoices.NONE, null, Progress.NONE);
    assertThat(found.obstacles()).isEmpty();
    assertThat(found.head().format()).isEqualTo("SURVEY_TXT");
    assertThat(found.resolution().verdict()).isEqualTo(Verdict.CERTAIN);
    assertThat(found.crs().epsg()).isEqualTo(4523);
    assertThat(found.grouping()).isEqualTo(Grouping.FILE);
    assertThat(found.parcels()).hasSize(2);
    ExaminedParcel first = found.parcels().get(0);
    assertThat(first.id()).isEqualTo("DK01");
    assertThat(first.name()).isEqualTo("选矿厂区");
    assertThat(first.area().planarM2()).isCloseTo(PLANAR_M2, Offset.offset(1e-6));
    assertThat(first.area().ellipsoidalM2()).isCloseTo(127827.61, Offset.offset(0.02));
    assertThat(first.area().statedM2()).isCloseTo(127841, Offset.offset(1e-6));
    assertThat(first.flags()).isEmpty();
    AcceptedSites accepted = examine.accept(found, Progress.NONE);
    assertThat(accepted.sites()).hasSize(1);
    SiteItem site = accepted.sites().get(0);
    assertThat(site.crs()).isEqualTo("EPSG:4523");
    assertThat(site.parcels()).extracting(SiteItem.Part::parcel).containsExactly("DK01", "DK02");
    assertThat(site.origin().file()).isEqualTo(file.toAbsolutePath().normalize());
    assertThat(site.geometry().getEnvelopeInternal().getMinX())
        .isCloseTo(35564869.018, Offset.offset(1e-9));
  }

  @Test
  void eachRowIsASiteIfTheUserSaysSo() throws Exception {
    Path file = write("两块.txt", SAMPLE.formatted(MODERN, "35", "12.7841"));
    IntakeChoices choices = IntakeChoices.NONE.withGrouping(Grouping.ROWS);
    Examination found = examine.file(file, choices, null, Progress.NONE);
    AcceptedSites accepted = examine.accept(found, Progress.NONE);
    assertThat(accepted.sites()).extracting(SiteItem::id).containsExactly("DK01", "DK02");
    assertThat(accepted.choices()).isEqualTo(choices);
  }

  @Test
  void closedTrackMustBeSaidToBeAnAreaOrALine() throws Exception {
    StringBuilder gpx = new StringBuilder("<gpx version=\"1.1\"><trk><name>踏勘</name><trkseg>");
    double[][] corners = {{105, 33}, {105.01, 33}, {105.01, 33.01}, {105, 33.01}, {105, 33}};
    for (double[] at : corners) {
      gpx.append("<trkpt lat=\"").append(at[1]).append("\" lon=\"").append(at[0]).append("\"/>");
    }
    Path file = Files.writeString(folder.resolve("踏勘.gpx"), gpx + "</trkseg></trk></gpx>");
    Examination open = examine.file(file, IntakeChoices.NONE, null, Progress.NONE);
    assertThat(open.obstacles()).extracting(Issue::code).containsExactly("LINES_UNDECIDED");
    assertThatThrownBy(() -> examine.accept(open, Progress.NONE)).isInstanceOf(AppException.class);
    for (String use : new String[] {"AREA", "LINE"}) {
      IntakeChoices chosen = IntakeChoices.NONE.withRead("points-as", use);
      Examination said = examine.file(file, chosen, null, Progress.NONE);
      assertThat(said.obstacles()).isEmpty();
      SiteItem site = examine.accept(said, Progress.NONE).sites().get(0);
      assertThat(site.geometry().getDimension()).isEqualTo(use.equals("AREA") ? 2 : 1);
    }
  }

  @Test
  void statedAreaInAnotherUnitIsNamed() throws Exception {
    Examination squareMetres = sample("127840.9453");
    assertThat(squareMetres.parcels().get(0).flags())
        .doesNotContain(Flag.AREA_DIFFERS); // the reader took m2, or the unit is asked
    Examination wrong = sample("12.9000");
    assertThat(wrong.parcels().get(0).flags()).contains(Flag.AREA_DIFFERS);
    Issue issue = issue(wrong, IntakeIssue.AREA_DIFFERS);
    assertThat(issue.message(Lang.ZH)).contains("DK01", "12.9000", "12.7841", "1159.04");
    Examination close = sample("12.7841");
    assertThat(close.parcels().get(0).flags()).isEmpty();
  }

  @Test
  void headerOfAnotherZoneKeepsTheFileOutUntilSomebodyChooses() throws Exception {
    String text = SAMPLE.formatted(MODERN, "35", "12.7841").replace("带号=35", "带号=36");
    Path file = write("错带.txt", text);
    Examination found = examine.file(file, IntakeChoices.NONE, null, Progress.NONE);
    assertThat(found.isAcceptable()).isFalse();
    assertThat(found.obstacles().get(0).code()).isEqualTo("CRS_UNDECIDED");
    assertThat(found.obstacles().get(0).message(Lang.ZH)).contains("EPSG:4523", "36", "35");
    assertThat(found.parcels()).hasSize(2).allMatch(parcel -> parcel.received() == null);
    assertThatThrownBy(() -> examine.accept(found, Progress.NONE)).isInstanceOf(AppException.class);
    Examination chosen =
        examine.again(found, IntakeChoices.NONE.withCrs("EPSG:4523", null), Progress.NONE);
    assertThat(chosen.obstacles()).isEmpty();
    assertThat(issue(chosen, IntakeIssue.CRS_WARNING).message(Lang.ZH)).contains("不同");
    assertThat(examine.accept(chosen, Progress.NONE).sites()).hasSize(1);
  }

  @Test
  void landOutsideTheAreaOfWorkIsAskedAbout() throws Exception {
    Path file = write("外县.txt", SAMPLE.formatted(MODERN, "35", "12.7841"));
    WorkArea elsewhere = WorkArea.of("天水", new Envelope(105.75, 106.7, 34, 35.2));
    Examination found = examine.file(file, IntakeChoices.NONE, elsewhere, Progress.NONE);
    assertThat(found.resolution().verdict()).isEqualTo(Verdict.CHOOSE);
    Examination chosen =
        examine.again(found, IntakeChoices.NONE.withCrs("EPSG:4523", null), Progress.NONE);
    assertThat(chosen.isAcceptable()).isTrue();
    assertThat(chosen.parcels()).allMatch(parcel -> parcel.flags().contains(Flag.OUTSIDE_AREA));
  }

  @Test
  void oldDatumNeedsParametersWhichStayInTheUsersFolder() throws Exception {
    Path file = write("西安80.txt", SAMPLE.formatted("1980西安坐标系", "35", "12.7841"));
    Examination refused = examine.file(file, IntakeChoices.NONE, null, Progress.NONE);
    assertThat(refused.obstacles().get(0).code()).isEqualTo("CRS_REFUSED");
    IntakeChoices shifted = IntakeChoices.NONE.shifted("县局七参数");
    Examination missing = examine.again(refused, shifted, Progress.NONE);
    assertThat(missing.obstacles().get(0).code()).isEqualTo("PARAMETERS_MISSING");
    ParameterSets sets = new ParameterSets(installation);
    DatumParameters set = seven("县局七参数");
    sets.store(set);
    assertOnlyTheUserReads();
    assertThat(sets.find("县局七参数")).contains(set);
    Examination found = examine.again(refused, shifted, Progress.NONE);
    assertThat(found.obstacles()).isEmpty();
    assertThat(found.crs().epsg()).isEqualTo(4523);
    assertThat(found.receivedCrs().epsg()).isEqualTo(2359);
    AcceptedSites accepted = examine.accept(found, Progress.NONE);
    SiteItem site = accepted.sites().get(0);
    assertThat(site.crs()).isEqualTo("EPSG:4523");
    double movedM = site.parcels().get(0).geometry().getCoordinate().x - 35564881.385;
    assertThat(Math.abs(movedM)).isBetween(1.0, 300.0);
    assertThat(site.parcels().get(0).geometry().equalsExact(found.parcels().get(0).used(), 1e-9))
        .isTrue();
    String said =
        Stream.concat(found.issues().stream(), accepted.issues().stream())
            .map(issue -> issue.message(Lang.ZH))
            .collect(Collectors.joining());
    assertThat(said + accepted.choices().toMap() + found)
        .contains("县局七参数", ParameterSets.hash(set))
        .doesNotContain("81.125", "-47.375", "1.625");
    List<Received> kept = IntakeMemory.with(List.of(), found);
    assertThat(kept.get(0).choices()).containsEntry("parameters-hash", ParameterSets.hash(set));
    assertThat(kept.toString()).doesNotContain("81.125", "-47.375", "1.625");
    assertThat(IntakeMemory.find(kept, found.head().sha256())).contains(shifted);
    sets.remove("县局七参数");
    assertThat(sets.list().sets()).isEmpty();
  }

  @Test
  void crsOfTheLayersIsHeldAgainstThatOfTheLand() throws Exception {
    Path file = write("图层.txt", SAMPLE.formatted(MODERN, "35", "12.7841"));
    WorkArea area = WorkArea.of("陇南", new Envelope(104, 106.6, 32.5, 34.6));
    Crs zone = Crs.ofEpsg(4523);
    assertThat(codes(file, area.withLayers(List.of(zone, Crs.ofEpsg(4490)))))
        .doesNotContain("CRS_OF_LAYERS", "DATUM_OF_LAYERS");
    assertThat(codes(file, area.withLayers(List.of(Crs.ofEpsg(4490))))).contains("CRS_OF_LAYERS");
    assertThat(codes(file, area.withLayers(List.of(Crs.ofEpsg(4610))))).contains("DATUM_OF_LAYERS");
  }

  private List<String> codes(Path file, WorkArea area) throws AppException {
    return examine.file(file, IntakeChoices.NONE, area, Progress.NONE).issues().stream()
        .map(Issue::code)
        .toList();
  }

  @Test
  void oldDatumMayBeKept() throws Exception {
    Path file = write("北京54.txt", SAMPLE.formatted("1954北京坐标系", "35", "12.7841"));
    IntakeChoices kept = IntakeChoices.NONE.withOldDatum(OldDatum.KEPT);
    Examination found = examine.file(file, kept, null, Progress.NONE);
    assertThat(found.obstacles()).isEmpty();
    assertThat(found.crs().epsg()).isEqualTo(2411);
    assertThat(issue(found, IntakeIssue.CRS_WARNING).message(Lang.ZH)).contains("1954北京坐标系");
    assertThat(examine.accept(found, Progress.NONE).sites().get(0).crs()).isEqualTo("EPSG:2411");
  }

  @Test
  void damagedParametersAreNotUsedAndNotShown() throws Exception {
    Path sets = Files.createDirectories(folder.resolve("config/datum"));
    Files.writeString(sets.resolve("x.properties"), "name=a\nmethod=7\nfrom=XIAN80\ndx_m=99x77\n");
    ParameterSets.Stored stored = new ParameterSets(installation).list();
    assertThat(stored.sets()).isEmpty();
    assertThat(stored.issues()).hasSize(1);
    assertThat(stored.issues().get(0).message(Lang.ZH)).doesNotContain("99x77");
  }

  @Test
  void bowTieIsRepairedWithItsPlacesAndAreas() throws Exception {
    String text =
        head()
            + """
            5,1.0,DK01,八字,面,,,,@
            J1,1,3732000,35564000
            J2,1,3732100,35564100
            J3,1,3732100,35564000
            J4,1,3732000,35564100
            J1,1,3732000,35564000
            """;
    Examination found =
        examine.file(write("八字.txt", text), IntakeChoices.NONE, null, Progress.NONE);
    ExaminedParcel parcel = found.parcels().get(0);
    assertThat(parcel.flags()).contains(Flag.REPAIRED);
    assertThat(parcel.repair().places()).hasSize(1);
    assertThat(parcel.repair().places().get(0).x()).isCloseTo(35564050, Offset.offset(1e-6));
    assertThat(parcel.repair().places().get(0).y()).isCloseTo(3732050, Offset.offset(1e-6));
    assertThat(parcel.repair().beforeM2()).isCloseTo(0, Offset.offset(1e-6));
    assertThat(parcel.repair().afterM2()).isCloseTo(5000, Offset.offset(1e-6));
    assertThat(issue(found, IntakeIssue.PARCEL_REPAIRED).x())
        .isCloseTo(35564050, Offset.offset(1e-6));
    SiteItem site = examine.accept(found, Progress.NONE).sites().get(0);
    assertThat(site.parcels().get(0).geometry().isValid()).isFalse(); // as received
  }

  @Test
  void overlappingParcelsOfOneFileAreNamedWithAreaAndPlace() throws Exception {
    String text =
        head()
            + "4,1.0,DK01,东,面,,,,@\n"
            + ring(0, 0, 100, 100)
            + "4,1.0,DK02,西,面,,,,@\n"
            + ring(90, 0, 190, 100)
            + "4,1.0,DK03,又东,面,,,,@\n"
            + ring(0, 0, 100, 100);
    Examination found =
        examine.file(write("重叠.txt", text), IntakeChoices.NONE, null, Progress.NONE);
    assertThat(found.parcels().get(0).flags()).contains(Flag.DUPLICATE, Flag.OVERLAPS);
    assertThat(found.parcels().get(1).flags())
        .contains(Flag.OVERLAPS)
        .doesNotContain(Flag.DUPLICATE);
    Issue overlap = issue(found, CheckIssue.PARCELS_OVERLAP);
    assertThat(overlap.message(Lang.ZH)).contains("DK01", "DK02", "1000.00");
    assertThat(overlap.x()).isBetween(35564090.0, 35564100.0);
    assertThat(issue(found, CheckIssue.PARCEL_TWICE).message(Lang.EN)).contains("DK01", "DK03");
  }

  @Test
  void geoPackageGoesThroughTheSameDoor() throws Exception {
    Path sites =
        Path.of(System.getProperty("ecozone.home", ".")).resolve("data/samples/sites.gpkg");
    Examination found = examine.file(sites, IntakeChoices.NONE, null, Progress.NONE);
    assertThat(found.obstacles()).isEmpty();
    assertThat(found.head().format()).isEqualTo("GEOPACKAGE");
    assertThat(found.grouping()).isEqualTo(Grouping.ROWS);
    AcceptedSites accepted = examine.accept(found, Progress.NONE);
    assertThat(accepted.sites()).hasSize(12);
    assertThat(accepted.sites()).extracting(SiteItem::name).contains("徽县铅锌选矿尾矿库新建");
    WorkArea elsewhere = WorkArea.of("兰州", new Envelope(102.6, 104, 35.6, 37));
    Examination asked = examine.file(sites, IntakeChoices.NONE, elsewhere, Progress.NONE);
    assertThat(asked.resolution().verdict()).isEqualTo(Verdict.CHOOSE);
    String stated = asked.resolution().candidates().get(0).crs().id();
    Examination told =
        examine.again(asked, IntakeChoices.NONE.withCrs(stated, null), Progress.NONE);
    assertThat(told.obstacles()).isEmpty();
    Examination other =
        examine.again(asked, IntakeChoices.NONE.withCrs("EPSG:4610", null), Progress.NONE);
    assertThat(other.isAcceptable()).isFalse();
    Path zones = sites.resolveSibling("zones.gpkg");
    Examination several = examine.file(zones, IntakeChoices.NONE, null, Progress.NONE);
    assertThat(several.obstacles()).extracting(Issue::code).contains("TABLE_NEEDED");
  }

  @Test
  void fileThatChangedSinceItWasExaminedIsNotTaken() throws Exception {
    Path file = write("变.txt", SAMPLE.formatted(MODERN, "35", "12.7841"));
    Examination found = examine.file(file, IntakeChoices.NONE, null, Progress.NONE);
    write("变.txt", SAMPLE.formatted(MODERN, "35", "12.7842"));
    assertThatThrownBy(() -> examine.accept(found, Progress.NONE))
        .isInstanceOfSatisfying(
            AppException.class,
            e -> assertThat(e.issues().get(0).code()).isEqualTo("FILE_CHANGED"));
  }

  @Test
  void choicesSurviveTheirFlatForm() {
    IntakeChoices choices =
        IntakeChoices.NONE
            .withRead("encoding", "GBK")
            .withRead("cad-layers", "红线\n用地")
            .withCrs("EPSG:4523", org.ecozone.geo.CrsCandidates.AxisOrder.NORTH_EAST)
            .withGrouping(Grouping.ROWS)
            .withFields("XMDM", "项目名称")
            .shifted("县局 = 参数");
    assertThat(IntakeChoices.ofMap(choices.toMap())).isEqualTo(choices);
    assertThat(IntakeChoices.ofMap(Map.of())).isEqualTo(IntakeChoices.NONE);
    assertThatThrownBy(() -> IntakeChoices.ofMap(Map.of("colour", "red")))
        .hasMessageContaining("colour");
    assertThatThrownBy(() -> IntakeChoices.ofMap(Map.of("grouping", "SOME")))
        .hasMessageContaining("grouping");
  }

  private Examination sample(String stated) throws Exception {
    Path file = write(stated + ".txt", SAMPLE.formatted(MODERN, "35", stated));
    return examine.file(file, IntakeChoices.NONE, null, Progress.NONE);
  }

  private static String head() {
    return "[属性描述]\n坐标系=2000国家大地坐标系\n几度分带=3\n计量单位=米\n带号=35\n[地块坐标]\n";
  }

  private static String ring(int minX, int minY, int maxX, int maxY) {
    return List.of(
                new int[] {minX, minY},
                new int[] {minX, maxY},
                new int[] {maxX, maxY},
                new int[] {maxX, minY})
            .stream()
            .map(p -> "J,1," + (3732000 + p[1]) + ".000," + (35564000 + p[0]) + ".000\n")
            .collect(Collectors.joining())
        + "J,1,"
        + (3732000 + minY)
        + ".000,"
        + (35564000 + minX)
        + ".000\n";
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, text.getBytes(GBK));
    return file;
  }

  private static Issue issue(Examination examination, IssueCode code) {
    return examination.issues().stream()
        .filter(issue -> issue.code().equals(code.name()) && issue.bundle().equals(code.bundle()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " not in " + examination.issues()));
  }

  private void assertOnlyTheUserReads() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("config/datum"))) {
      for (Path file : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
  }

  private static DatumParameters seven(String name) {
    return DatumParameters.seven(
        name,
        Datum.XIAN80,
        new SevenParameters(
            Ellipsoid.XIAN80,
            Ellipsoid.CGCS2000,
            81.125,
            -47.375,
            12.5,
            1.625,
            0.5,
            -0.25,
            -3.5,
            Rotation.POSITION_VECTOR));
  }
}
