package org.ecozone.carto.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.Symbolizer.Placement;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class LabelPlacerTest {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 600;

  private static Symbolizer.Label style(Placement placement, double priority) {
    return new Symbolizer.Label(
        feature -> "",
        new Symbolizer.LabelFont(12, false, false, 0xFF203040),
        new Symbolizer.Halo(2, 0xFFFFFFFF),
        placement,
        priority,
        0);
  }

  private static LabelRequest request(
      String layer, long feature, String text, Symbolizer.Label style, LabelAnchor anchor) {
    return new LabelRequest(layer, feature, text, style, box(anchor), () -> anchor);
  }

  private static Envelope box(LabelAnchor anchor) {
    Envelope box = new Envelope();
    if (anchor instanceof LabelAnchor.Spot spot) {
      box.expandToInclude(spot.x(), spot.y());
      return box;
    }
    List<double[]> paths =
        anchor instanceof LabelAnchor.Area area
            ? area.rings()
            : ((LabelAnchor.Path) anchor).paths();
    for (double[] xy : paths) {
      for (int i = 0; i < xy.length; i += 2) {
        box.expandToInclude(xy[i], xy[i + 1]);
      }
    }
    return box;
  }

  private static LabelRequest spot(long feature, String text, double x, double y) {
    return request("点", feature, text, style(Placement.POINT, 0), new LabelAnchor.Spot(x, y, 4));
  }

  private static double[] square(double x, double y, double size) {
    return new double[] {x, y, x + size, y, x + size, y + size, x, y + size, x, y};
  }

  private static List<PlacedLabel> place(List<LabelRequest> requests) {
    return new LabelPlacer(WIDTH, HEIGHT).place(requests, () -> false);
  }

  private static List<LabelRequest> mixed(String seed, int count) {
    Random random = new Random(Seeded.seedOf(seed));
    List<LabelRequest> requests = new ArrayList<>();
    String[] names = {"白龙江", "武都区城镇集中建设区", "A-12", "甘肃裕河国家级自然保护区核心保护区", "村"};
    for (int i = 0; i < count; i++) {
      double x = random.nextDouble() * (WIDTH + 200) - 100;
      double y = random.nextDouble() * (HEIGHT + 200) - 100;
      String text = names[random.nextInt(names.length)] + i;
      int priority = random.nextInt(4);
      switch (random.nextInt(3)) {
        case 0 ->
            requests.add(
                request(
                    "点", i, text, style(Placement.POINT, priority), new LabelAnchor.Spot(x, y, 5)));
        case 1 ->
            requests.add(
                request(
                    "面",
                    i,
                    text,
                    style(Placement.POINT, priority),
                    new LabelAnchor.Area(List.of(square(x, y, 20 + random.nextInt(200))))));
        default -> {
          double[] line = new double[40];
          double direction = random.nextDouble() * 6;
          for (int k = 0; k < 40; k += 2) {
            line[k] = x;
            line[k + 1] = y;
            direction += random.nextDouble() * 0.4 - 0.2;
            x += 20 * Math.cos(direction);
            y += 20 * Math.sin(direction);
          }
          requests.add(
              request(
                  "线",
                  i,
                  text,
                  style(Placement.LINE, priority),
                  new LabelAnchor.Path(List.of(line))));
        }
      }
    }
    return requests;
  }

  @Test
  void noTwoLabelsOverlapAndAllLieInThePicture() {
    List<PlacedLabel> placed = place(mixed("LabelPlacerTest", 3000));

    assertThat(placed).hasSizeGreaterThan(60);
    for (int i = 0; i < placed.size(); i++) {
      for (double[] a : placed.get(i).boxesPx()) {
        assertThat(a[0] >= 0 && a[1] >= 0 && a[2] <= WIDTH && a[3] <= HEIGHT).isTrue();
        for (int j = 0; j < i; j++) {
          for (double[] b : placed.get(j).boxesPx()) {
            boolean meets = a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
            assertThat(meets)
                .as("%s over %s", placed.get(i).text(), placed.get(j).text())
                .isFalse();
          }
        }
      }
    }
  }

  @Test
  void theOrderOfFeaturesInALayerChangesNothing() {
    List<LabelRequest> requests = mixed("LabelPlacerTest order", 800);
    List<LabelRequest> ofPoints =
        new ArrayList<>(requests.stream().filter(r -> r.layer().equals("点")).toList());
    List<String> first = texts(place(ofPoints));
    Collections.reverse(ofPoints);

    assertThat(texts(place(ofPoints))).isEqualTo(first);
  }

  private static List<String> texts(List<PlacedLabel> labels) {
    return labels.stream()
        .map(label -> label.text() + Arrays.toString(label.boxesPx().get(0)))
        .toList();
  }

  @Test
  void movingThePictureMovesTheLabelsOfWhatIsWhollyVisible() {
    LabelAnchor here =
        new LabelAnchor.Area(List.of(new double[] {100, 100, 300, 90, 320, 260, 90, 240}));
    LabelAnchor there =
        new LabelAnchor.Area(List.of(new double[] {137, 151, 337, 141, 357, 311, 127, 291}));
    double[] a =
        place(List.of(request("面", 1, "红线", style(Placement.POINT, 0), here)))
            .get(0)
            .boxesPx()
            .get(0);
    double[] b =
        place(List.of(request("面", 1, "红线", style(Placement.POINT, 0), there)))
            .get(0)
            .boxesPx()
            .get(0);

    assertThat(b[0] - a[0]).isCloseTo(37, Offset.offset(1e-6));
    assertThat(b[1] - a[1]).isCloseTo(51, Offset.offset(1e-6));
  }

  @Test
  void ofTwoThatWantThePlaceThePriorityDecidesThenTheUpperLayer() {
    LabelAnchor area = new LabelAnchor.Area(List.of(square(200, 200, 50)));
    List<PlacedLabel> byPriority =
        place(
            List.of(
                request("上", 1, "上层名", style(Placement.POINT, 1), area),
                request("下", 1, "下层名", style(Placement.POINT, 2), area)));
    List<PlacedLabel> byLayer =
        place(
            List.of(
                request("上", 1, "上层名", style(Placement.POINT, 1), area),
                request("下", 1, "下层名", style(Placement.POINT, 1), area)));

    assertThat(byPriority.get(0).text()).isEqualTo("下层名");
    assertThat(byLayer.get(0).text()).isEqualTo("上层名");
  }

  @Test
  void aNameStandsInsideItsAreaNotInItsHole() {
    LabelAnchor ring = new LabelAnchor.Area(List.of(square(100, 100, 400), square(150, 150, 250)));
    PlacedLabel label =
        place(List.of(request("面", 1, "保护区", style(Placement.POINT, 0), ring))).get(0);
    double[] box = label.boxesPx().get(0);
    double x = (box[0] + box[2]) / 2;
    double y = (box[1] + box[3]) / 2;

    assertThat(x > 100 && x < 500 && y > 100 && y < 500).as("inside").isTrue();
    assertThat(x > 150 && x < 400 && y > 150 && y < 400).as("in the hole").isFalse();
  }

  @Test
  void aNameStandsInTheVisiblePartOfAnArea() {
    LabelAnchor wide =
        new LabelAnchor.Area(List.of(new double[] {-5000, 100, 60, 100, 60, 500, -5000, 500}));
    double[] box =
        place(List.of(request("面", 1, "县", style(Placement.POINT, 0), wide)))
            .get(0)
            .boxesPx()
            .get(0);

    assertThat(box[0]).isGreaterThanOrEqualTo(0);
    assertThat(box[2]).isLessThanOrEqualTo(64);
  }

  @Test
  void anAreaTooSmallForItsNameHasNone() {
    LabelAnchor small = new LabelAnchor.Area(List.of(square(100, 100, 12)));

    assertThat(place(List.of(request("面", 1, "很长的名称", style(Placement.POINT, 0), small))))
        .isEmpty();
  }

  @Test
  void aLongNameGoesOnTwoLines() {
    LabelAnchor area = new LabelAnchor.Area(List.of(square(100, 100, 200)));
    PlacedLabel label =
        place(List.of(request("面", 1, "甘肃裕河国家级自然保护区核心保护区", style(Placement.POINT, 0), area)))
            .get(0);

    assertThat(label.boxesPx()).hasSize(2);
  }

  @Test
  void lettersAlongALineStandUprightWhicheverWayItRuns() {
    double[] west = new double[60];
    for (int i = 0; i < 30; i++) {
      west[2 * i] = 700 - 20 * i;
      west[2 * i + 1] = 300 + 30 * Math.sin(i / 5.0);
    }
    List<PlacedLabel> placed =
        place(
            List.of(
                request(
                    "线", 1, "白龙江", style(Placement.LINE, 0), new LabelAnchor.Path(List.of(west)))));

    List<double[]> boxes = placed.get(0).boxesPx();
    assertThat(boxes).hasSize(3);
    assertThat(boxes.get(0)[0]).isLessThan(boxes.get(1)[0]);
    assertThat(boxes.get(1)[0]).isLessThan(boxes.get(2)[0]);
  }

  @Test
  void aLineThatTurnsSharplyOrIsTooShortHasNoName() {
    double[] zigzag = new double[200];
    for (int i = 0; i < 100; i++) {
      zigzag[2 * i] = 100 + 3 * i;
      zigzag[2 * i + 1] = i % 2 == 0 ? 300 : 330;
    }
    assertThat(
            place(
                List.of(
                    request(
                        "线",
                        1,
                        "白龙江",
                        style(Placement.LINE, 0),
                        new LabelAnchor.Path(List.of(zigzag))),
                    request(
                        "线",
                        2,
                        "嘉陵江",
                        style(Placement.LINE, 0),
                        new LabelAnchor.Path(List.of(new double[] {10, 10, 20, 10}))))))
        .isEmpty();
  }

  @Test
  void aLongRiverIsNamedMoreThanOnceButNotTooOften() {
    List<PlacedLabel> placed =
        place(
            List.of(
                request(
                    "线",
                    1,
                    "白龙江",
                    style(Placement.LINE, 0),
                    new LabelAnchor.Path(List.of(new double[] {-9000, 300, 9000, 300})))));

    assertThat(placed).hasSizeBetween(1, 2);
  }

  @Test
  void oneNameOfTwoLayersIsWrittenOnce() {
    LabelAnchor area = new LabelAnchor.Area(List.of(square(100, 100, 150)));

    assertThat(
            place(
                List.of(
                    request("园区", 1, "经济开发区", style(Placement.POINT, 2), area),
                    request("边界", 1, "经济开发区", style(Placement.POINT, 1), area))))
        .hasSize(1);
  }

  @Test
  void crowdedPointsTakeOtherSides() {
    List<PlacedLabel> placed =
        place(List.of(spot(1, "甲村", 400, 300), spot(2, "乙村", 402, 300), spot(3, "丙村", 401, 318)));

    assertThat(placed).hasSize(3);
  }

  @Test
  void aLetterThatTheFontLacksIsWrittenAsItsCodePoint() {
    LabelFonts fonts = LabelFonts.of(style(Placement.POINT, 0).font());

    assertThat(fonts.has(0x2A6D6)).isFalse();
    assertThat(TextLines.visible("𪛖村", fonts)).isEqualTo("[U+2A6D6]村");
    assertThat(TextLines.visible("  a\n\tb\u0000c\u200Bd ", fonts)).isEqualTo("a b cd");
    assertThat(TextLines.visible("村".repeat(500), fonts)).hasSize(61).endsWith("…");
  }

  @Test
  void haloLiesAroundTheLetters() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(new Color(0xFF0000));
    g.fillRect(0, 0, WIDTH, HEIGHT);
    Symbolizer.Label large =
        new Symbolizer.Label(
            feature -> "",
            new Symbolizer.LabelFont(40, true, false, 0xFF203040),
            new Symbolizer.Halo(4, 0xFFFFFFFF),
            Placement.POINT,
            0,
            0);
    LabelAnchor anchor = new LabelAnchor.Spot(400, 300, 4);
    new LabelPlacer(WIDTH, HEIGHT)
        .paint(g, List.of(request("点", 1, "一", large, anchor)), () -> false);
    g.dispose();
    int halo = 0;
    int letter = 0;
    for (int x = 0; x < WIDTH; x++) {
      for (int y = 0; y < HEIGHT; y++) {
        int rgb = image.getRGB(x, y) & 0xFFFFFF;
        halo += rgb == 0xFFFFFF ? 1 : 0;
        letter += rgb == 0x203040 ? 1 : 0;
      }
    }

    assertThat(letter).isPositive();
    assertThat(halo).isGreaterThan(letter);
  }

  @Test
  void geometryIsAskedForOnlyAsOftenAsTheLimitOfALayer() {
    AtomicInteger asked = new AtomicInteger();
    List<LabelRequest> requests = new ArrayList<>();
    LabelAnchor anchor = new LabelAnchor.Area(List.of(square(100, 100, 100)));
    for (int i = 0; i < 100_000; i++) {
      requests.add(
          new LabelRequest(
              "面",
              i,
              "图斑" + i,
              style(Placement.POINT, 0),
              box(anchor),
              () -> {
                asked.incrementAndGet();
                return anchor;
              }));
    }

    assertThat(place(requests)).isNotEmpty();
    assertThat(asked.get()).isLessThanOrEqualTo(LabelPlacer.MOST_OF_LAYER);
  }

  @Test
  void aCancelledPictureHasNoLabels() {
    assertThat(new LabelPlacer(WIDTH, HEIGHT).place(mixed("cancel", 50), () -> true)).isEmpty();
  }

  @Test
  void blankTextsEmptyAnchorsAndPointsWithoutPlaceAreNoTrouble() {
    assertThat(
            place(
                List.of(
                    spot(1, " ", 10, 10),
                    spot(2, null, 10, 10),
                    new LabelRequest(
                        "面", 3, "无", style(Placement.POINT, 0), new Envelope(), () -> null),
                    new LabelRequest(
                        "面",
                        4,
                        "无",
                        style(Placement.POINT, 0),
                        new Envelope(0, 99, 0, 99),
                        () -> null),
                    request(
                        "面",
                        5,
                        "空",
                        style(Placement.POINT, 0),
                        new LabelAnchor.Area(List.of(new double[0]))),
                    request(
                        "线",
                        6,
                        "空",
                        style(Placement.LINE, 0),
                        new LabelAnchor.Path(List.of(new double[] {5, 5, 5, 5, 5, 5}))))))
        .isEmpty();
  }
}
