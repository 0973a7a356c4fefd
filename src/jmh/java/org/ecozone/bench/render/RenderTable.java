package org.ecozone.bench.render;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.paint.MapScale;
import org.ecozone.carto.paint.ScenePlan;
import org.ecozone.carto.paint.TileScene;
import org.ecozone.carto.pixel.HatchTiles;
import org.ecozone.carto.pixel.PixelGrid;
import org.ecozone.carto.pixel.Pixels;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;

public final class RenderTable {
  private RenderTable() {}

  public static void main(String[] args) throws Exception {
    Crs crs = Crs.ofEpsg(4544);
    long t = System.nanoTime();
    List<ZoneLayer> layers = ProvinceScene.layers(Path.of(args[0]));
    System.out.println("read " + ms(t));
    t = System.nanoTime();
    MapScene scene = ProvinceScene.of(layers, crs);
    System.out.println("sets " + ms(t));
    Envelope all = new Envelope();
    layers.forEach(l -> all.expandToInclude(l.extent()));
    for (String size : new String[] {"all", "100", "20", "all", "100", "20", "2"}) {
      Envelope e = new Envelope(all);
      if (!size.equals("all")) {
        double half = Double.parseDouble(size) * 500;
        e = new Envelope(all.centre());
        e.expandBy(half, half / 1.6);
      }
      Viewport v =
          new Viewport(
              crs,
              e.centre().x,
              e.centre().y,
              Math.max(e.getWidth() / 1600, e.getHeight() / 1000),
              1600,
              1000,
              1);
      TileScene tile = new TileScene(new HatchTiles());
      ScenePlan plan = ScenePlan.of(scene, null);
      double[] times = new double[9];
      int[] pixels = null;
      for (int i = 0; i < times.length; i++) {
        t = System.nanoTime();
        pixels = tile.paint(plan, PixelGrid.of(v), MapScale.of(v), Progress.NONE);
        times[i] = ms(t);
      }
      System.out.println(size + " " + Arrays.toString(times));
      if (args.length > 1) {
        ImageIO.write(
            TileScene.image(new Pixels(pixels, 1600, 1000)),
            "png",
            Path.of(args[1], "map-" + size + ".png").toFile());
      }
    }
  }

  private static double ms(long from) {
    return (System.nanoTime() - from) / 10_000 / 100.0;
  }
}
