package org.ecozone.bench.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
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
 * Prints how long pictures of a province take, from the request to the picture that shows all of
 * the window: with every vertex and with levels of detail, with plain styles (as QGIS has them) and
 * with the shipped ones.
 *
 * <p>Every picture is painted anew: the scale differs by a millionth of a millionth each time, so
 * that no tile of the one before serves. What is known about features (the rules that they meet) is
 * kept, as in the window; the first figure of a row is without it.
 */
public final class RenderTable {
  private static final int WIDTH_PX = 1600;
  private static final int HEIGHT_PX = 1000;
  private static final int PATIENCE_S = 120;

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
    print("whole extent, " + what, times(scene, all, what + " all"));
    for (int km : new int[] {100, 20, 2}) {
      print(km + " km, " + what, times(scene, window(1000.0 * km), what + " " + km));
    }
  }

  private Envelope window(double widthM) {
    Envelope box = new Envelope(all.centre());
    box.expandBy(widthM / 2, widthM / 2 * HEIGHT_PX / WIDTH_PX);
    return box;
  }

  private List<Double> times(MapScene scene, Envelope box, String name) throws Exception {
    double perPixel = Math.max(box.getWidth() / WIDTH_PX, box.getHeight() / HEIGHT_PX);
    List<Double> times = new ArrayList<>();
    LinkedBlockingQueue<MapPicture> got = new LinkedBlockingQueue<>();
    try (MapRenderer renderer = new MapRenderer(threads)) {
      renderer.setListener(got::add);
      for (int run = 0; run < runs; run++) {
        double nearly = perPixel * (1 + 1e-12 * run);
        Viewport viewport =
            new Viewport(
                scene.crs(), box.centre().x, box.centre().y, nearly, WIDTH_PX, HEIGHT_PX, 1);
        long start = System.nanoTime();
        renderer.request(scene, viewport);
        MapPicture picture = next(got);
        double took = ms(start);
        while (!isPainted(picture)) {
          picture = next(got);
          took = ms(start);
        }
        times.add(took);
        while (!picture.complete()) {
          picture = next(got);
        }
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

  /** The window within the picture is painted if the ground, which is opaque, is there. */
  private static boolean isPainted(MapPicture picture) {
    int left = (picture.widthPx() - WIDTH_PX) / 2;
    int top = (picture.heightPx() - HEIGHT_PX) / 2;
    for (int y = top; y < top + HEIGHT_PX; y++) {
      for (int x = left; x < left + WIDTH_PX; x++) {
        if (picture.pixels()[y * picture.widthPx() + x] == 0) {
          return false;
        }
      }
    }
    return true;
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
