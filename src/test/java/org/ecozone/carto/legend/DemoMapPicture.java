package org.ecozone.carto.legend;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.imageio.ImageIO;
import org.ecozone.app.Installation;
import org.ecozone.app.style.DrawingOrder;
import org.ecozone.app.style.LayerStyling;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.paint.MapPainter;
import org.ecozone.carto.style.GeometryKind;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.ProfileReader;
import org.ecozone.store.ZoneLayerReader;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.ZoneLayer;

/** Draws layers of a file: {@code main FILE OUT.png X Y SCALE WIDTH HEIGHT [TABLE...]}. */
public final class DemoMapPicture {
  private DemoMapPicture() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    Installation home = new Installation(Path.of("").toAbsolutePath(), Path.of("/nonexistent"));
    ProfileSet profiles = ProfileReader.read(home.profileFolders());
    LayerStyling styling = new LayerStyling(home);
    Crs crs = Crs.ofEpsg(4544);
    List<SceneLayer> layers = new ArrayList<>();
    try (GeoPackageFile opened = GeoPackageFile.open(file, Progress.NONE)) {
      for (FeatureTable table : tables(opened, profiles, home, args)) {
        String name = table.name();
        ZoneLayer layer =
            ZoneLayerReader.read(
                    opened,
                    table,
                    profiles.match(table.name(), table.identifier(), table.columns()),
                    LayerIdentity.NOT_STATED,
                    Progress.NONE)
                .layer();
        GeometryKind kind = GeometryKind.of(layer.zones().get(0).geometry());
        var found = styling.find(new LayerStyling.Layer(file, name, layer.code(), kind, ""));
        found.issues().forEach(issue -> System.err.println(issue));
        layers.add(
            new SceneLayer.Features(name, FeatureSet.of(layer, crs, Progress.NONE), found.style()));
      }
    }
    int width = Integer.parseInt(args[5]);
    int height = Integer.parseInt(args[6]);
    Viewport viewport =
        new Viewport(
                crs, Double.parseDouble(args[2]), Double.parseDouble(args[3]), 1, width, height, 1)
            .withScaleDenominator(Double.parseDouble(args[4]));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    for (int run = 0; run < 3; run++) {
      long start = System.nanoTime();
      Graphics2D g = image.createGraphics();
      MapPainter.paint(g, new MapScene(crs, 0xFFFFFFFF, layers), viewport, Progress.NONE);
      g.dispose();
      System.err.println((System.nanoTime() - start) / 1_000_000 + " ms");
    }
    ImageIO.write(image, "png", new File(args[1]));
  }

  /** Those named, or all in the order of drawing; the lowest first. */
  private static List<FeatureTable> tables(
      GeoPackageFile file, ProfileSet profiles, Installation home, String[] args) {
    List<FeatureTable> tables = new ArrayList<>();
    for (int i = 7; i < args.length; i++) {
      String name = args[i];
      file.tables().stream().filter(t -> t.name().equals(name)).forEach(tables::add);
    }
    if (args.length == 7) {
      DrawingOrder order = DrawingOrder.of(home);
      tables.addAll(file.tables());
      tables.sort(
          Comparator.comparingInt(
              t ->
                  -order.rank(
                      profiles.match(t.name(), t.identifier(), t.columns()).code(),
                      t.geometryType())));
    }
    return tables;
  }
}
