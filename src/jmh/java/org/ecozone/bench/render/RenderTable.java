package org.ecozone.bench.render;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.management.ObjectName;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.MapPicture;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.paint.TileScene;
import org.ecozone.carto.pixel.Pixels;
import org.ecozone.carto.tile.MapRenderer;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;

/**
 * Prints how long pictures of 1600 x 1000 pixels of a province take, from the request to the
 * complete picture: with every vertex and with levels of detail, with plain styles (as QGIS has
 * them) and with the shipped ones.
 *
 * <p>Every picture is painted anew: the scale differs by a millionth of a millionth each time, so
 * that no tile of the one before serves. What is known about features (the rules that they meet) is
 * kept, as in the window; the first figure of a row is without it.
 */
public final class RenderTable {
  /** What is asked for, so that the picture, which reaches beyond it, has 1600 x 1000 pixels. */
  private static final int WIDTH_PX = 1142;

  private static final int HEIGHT_PX = 714;
  private static final int PICTURE_WIDTH_PX = 1600;
  private static final int PICTURE_HEIGHT_PX = 1000;
  private static final int PATIENCE_S = 120;
  private static final double METRES_PER_DEGREE = 111_000;

  private final Envelope all;
  private final int threads;
  private final int runs;
  private final Path pictures;

  private RenderTable(Envelope all, int threads, int runs, Path pictures) {
    this.all = all;
    this.threads = threads;
    this.runs = runs;
    this.pictures = pictures;
  }

  /** {@code ZONES EPSG THREADS RUNS STYLES [FOLDER FOR PICTURES]}. */
  public static void main(String[] args) throws Exception {
    Crs crs = Crs.ofEpsg(Integer.parseInt(args[1]));
    List<ZoneLayer> layers = ProvinceScene.layers(Path.of(args[0]));
    long start = System.nanoTime();
    ProvinceScene province = ProvinceScene.of(layers, crs);
    print("layers made ready for the map", List.of(ms(start)));
    Envelope all = new Envelope();
    for (FeatureSet features : province.features()) {
      all.expandToInclude(features.extent());
    }
    Path pictures = args.length > 5 ? Files.createDirectories(Path.of(args[5])) : null;
    RenderTable table =
        new RenderTable(all, Integer.parseInt(args[2]), Integer.parseInt(args[3]), pictures);
    table.windows(province.plain(), "plain, every vertex");
    start = System.nanoTime();
    for (FeatureSet features : province.features()) {
      features.prepareLevels(Progress.NONE);
    }
    print("levels of detail worked out, what was left", List.of(ms(start)));
    table.windows(province.plain(), "plain");
    table.windows(province.statutory(Path.of(args[4])), "shipped styles");
  }

  private void windows(MapScene scene, String what) throws Exception {
    window(scene, all, "whole extent, " + what);
    for (int km : new int[] {100, 20, 2}) {
      window(scene, window(scene, 1000.0 * km), km + " km, " + what);
    }
  }

  /** The processor's time is that of the whole process, compiler and collector included. */
  private void window(MapScene scene, Envelope box, String what) throws Exception {
    List<Double> cpu = new ArrayList<>();
    print(what, times(scene, box, what, cpu));
    print("  processor's time", cpu);
  }

  private static double cpuMs() throws Exception {
    ObjectName system = new ObjectName("java.lang:type=OperatingSystem");
    Object nanos =
        ManagementFactory.getPlatformMBeanServer().getAttribute(system, "ProcessCpuTime");
    return (Long) nanos / 1e6;
  }

  private Envelope window(MapScene scene, double widthM) {
    double width = scene.crs().isGeographic() ? widthM / METRES_PER_DEGREE : widthM;
    Envelope box = new Envelope(all.centre());
    box.expandBy(width / 2, width / 2 * PICTURE_HEIGHT_PX / PICTURE_WIDTH_PX);
    return box;
  }

  private List<Double> times(MapScene scene, Envelope box, String name, List<Double> cpu)
      throws Exception {
    double perPixel =
        Math.max(box.getWidth() / PICTURE_WIDTH_PX, box.getHeight() / PICTURE_HEIGHT_PX);
    List<Double> times = new ArrayList<>();
    LinkedBlockingQueue<MapPicture> got = new LinkedBlockingQueue<>();
    try (MapRenderer renderer = new MapRenderer(threads)) {
      renderer.setListener(got::add);
      for (int run = 0; run < runs; run++) {
        double nearly = perPixel * (1 + 1e-12 * run);
        Viewport viewport =
            new Viewport(
                scene.crs(), box.centre().x, box.centre().y, nearly, WIDTH_PX, HEIGHT_PX, 1);
        double cpuBefore = cpuMs();
        long start = System.nanoTime();
        renderer.request(scene, viewport);
        MapPicture picture = next(got);
        while (!picture.complete()) {
          picture = next(got);
        }
        times.add(ms(start));
        cpu.add(cpuMs() - cpuBefore);
        keep(picture, name);
        renderer.giveBack(picture);
      }
    }
    return times;
  }

  private static MapPicture next(LinkedBlockingQueue<MapPicture> got) throws Exception {
    MapPicture picture = got.poll(PATIENCE_S, TimeUnit.SECONDS);
    if (picture == null) {
      throw new IllegalStateException("no picture came");
    }
    return picture;
  }

  private void keep(MapPicture picture, String name) throws Exception {
    if (pictures != null) {
      Pixels pixels = new Pixels(picture.pixels(), picture.widthPx(), picture.heightPx());
      Path file = pictures.resolve(name.replace(", ", "-").replace(' ', '-') + ".png");
      if (!Files.exists(file)) {
        ImageIO.write(TileScene.image(pixels), "png", file.toFile());
      }
    }
  }

  private static double ms(long from) {
    return (System.nanoTime() - from) / 1e6;
  }

  private static void print(String what, List<Double> times) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-45s first %8.1f  median %8.1f  best %8.1f ms%n",
        what,
        times.get(0),
        sorted.get(sorted.size() / 2),
        sorted.get(0));
  }
}
