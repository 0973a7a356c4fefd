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
import org.ecozone.carto.MapPicture;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.paint.TileScene;
import org.ecozone.carto.pixel.Pixels;
import org.ecozone.carto.tile.MapRenderer;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;

/**
 * Prints how long pictures of the province take, from the request to the picture that shows all of
 * the window: with every vertex, and with levels of detail. Nothing is kept from one picture to the
 * next.
 */
public final class RenderTable {
  private static final int WIDTH_PX = 1600;
  private static final int HEIGHT_PX = 1000;

  private final MapScene scene;
  private final Envelope all;
  private final int threads;
  private final int runs;
  private final Path pictures;

  private RenderTable(MapScene scene, Envelope all, int threads, int runs, Path pictures) {
    this.scene = scene;
    this.all = all;
    this.threads = threads;
    this.runs = runs;
    this.pictures = pictures;
  }

  /** {@code ZONES EPSG THREADS RUNS [FOLDER FOR PICTURES]}. */
  public static void main(String[] args) throws Exception {
    Crs crs = Crs.ofEpsg(Integer.parseInt(args[1]));
    List<ZoneLayer> layers = ProvinceScene.layers(Path.of(args[0]));
    long start = System.nanoTime();
    MapScene scene = ProvinceScene.of(layers, crs);
    print("layers into the map's CRS", List.of(ms(start)));
    Envelope all = new Envelope();
    for (SceneLayer layer : scene.layers()) {
      all.expandToInclude(((SceneLayer.Features) layer).features().extent());
    }
    Path pictures = args.length > 4 ? Files.createDirectories(Path.of(args[4])) : null;
    RenderTable table =
        new RenderTable(scene, all, Integer.parseInt(args[2]), Integer.parseInt(args[3]), pictures);
    table.windows("every vertex");
    table.levels();
    table.windows("levels of detail");
  }

  private void levels() {
    long start = System.nanoTime();
    for (SceneLayer layer : scene.layers()) {
      ((SceneLayer.Features) layer).features().prepareLevels(Progress.NONE);
    }
    print("levels of detail worked out, one thread", List.of(ms(start)));
  }

  private void windows(String what) throws Exception {
    print("whole province, " + what, times(all, what + " all"));
    print("100 km, " + what, times(window(100_000), what + " 100"));
    print("20 km, " + what, times(window(20_000), what + " 20"));
    print("2 km, " + what, times(window(2_000), what + " 2"));
  }

  private Envelope window(double widthM) {
    Envelope box = new Envelope(all.centre());
    box.expandBy(widthM / 2, widthM / 2 * HEIGHT_PX / WIDTH_PX);
    return box;
  }

  private List<Double> times(Envelope box, String name) throws Exception {
    double perPixel = Math.max(box.getWidth() / WIDTH_PX, box.getHeight() / HEIGHT_PX);
    Viewport viewport =
        new Viewport(scene.crs(), box.centre().x, box.centre().y, perPixel, WIDTH_PX, HEIGHT_PX, 1);
    List<Double> times = new ArrayList<>();
    LinkedBlockingQueue<MapPicture> got = new LinkedBlockingQueue<>();
    try (MapRenderer renderer = new MapRenderer(threads)) {
      renderer.setListener(got::add);
      for (int run = 0; run < runs; run++) {
        long start = System.nanoTime();
        renderer.request(scene, viewport.zoomedAt(0, 0, 1 + 1e-9 * run));
        MapPicture picture = got.poll(60, TimeUnit.SECONDS);
        double took = ms(start);
        while (!isPainted(picture)) {
          picture = got.poll(60, TimeUnit.SECONDS);
          took = ms(start);
        }
        times.add(took);
        keep(picture, name);
        while (!picture.complete()) {
          picture = got.poll(60, TimeUnit.SECONDS);
        }
      }
    }
    return times;
  }

  /** The middle of the picture, without what reaches beyond the window. */
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
      Path file = pictures.resolve(name.replace(' ', '-') + ".png");
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
        "%-45s first %7.1f  median %7.1f  best %7.1f ms%n",
        what,
        times.get(0),
        sorted.get(sorted.size() / 2),
        sorted.get(0));
  }
}
