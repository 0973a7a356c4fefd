package org.ecozone.carto.legend;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.paint.MapPainter;
import org.ecozone.carto.style.FeatureCondition;
import org.ecozone.carto.style.GeometryKind;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.job.Progress;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A small picture of a symbol.
 *
 * @param argb row by row, 0xAARRGGBB, premultiplied; never change it
 * @param widthPx device pixels
 * @param heightPx device pixels
 */
public record Swatch(int[] argb, int widthPx, int heightPx) {
  /** Of a swatch, in logical pixels. */
  public record Size(int widthPx, int heightPx, double pixelScale) {
    /** The size in a layer tree. */
    public static final Size TREE = new Size(26, 16, 1);

    public Size withPixelScale(double scale) {
      return new Size(widthPx, heightPx, scale);
    }
  }

  /** Any CRS in metres does: nothing is transformed. */
  private static final int WEB_MERCATOR = 3857;

  private static final GeometryFactory SHAPES = new GeometryFactory();

  /** What a rule paints, whatever its scale and condition. */
  static Swatch of(StyleRule rule, GeometryKind kind, Size size) {
    MapStyle style = new MapStyle("", List.of(always(rule, size)), List.of());
    int width = (int) Math.ceil(size.widthPx * size.pixelScale);
    int height = (int) Math.ceil(size.heightPx * size.pixelScale);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    try {
      Crs crs = Crs.ofEpsg(WEB_MERCATOR);
      FeatureSet.Feature feature =
          new FeatureSet.Feature(1, shape(kind, size, edge(rule)), name -> null);
      FeatureSet features = FeatureSet.of(List.of(feature), crs, crs, Progress.NONE);
      Viewport viewport =
          new Viewport(
              crs,
              size.widthPx / 2.0,
              size.heightPx / 2.0,
              1,
              size.widthPx,
              size.heightPx,
              size.pixelScale);
      MapScene scene =
          new MapScene(crs, 0, List.of(new SceneLayer.Features("legend", features, style)));
      MapPainter.paint(graphics, scene, viewport, Progress.NONE);
    } catch (CrsException e) {
      throw new IllegalStateException(e); // one and the same CRS on both sides
    } finally {
      graphics.dispose();
    }
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    return new Swatch(pixels.clone(), width, height);
  }

  private static StyleRule always(StyleRule rule, Size size) {
    double most = Math.max(5, 0.55 * size.heightPx);
    List<Symbolizer> symbols = new ArrayList<>();
    for (Symbolizer symbol : rule.symbolizers()) {
      if (!(symbol instanceof Symbolizer.Label)) {
        symbols.add(denser(most).apply(symbol));
      }
    }
    return new StyleRule(
        rule.name(),
        rule.title(),
        FeatureCondition.ALL,
        false,
        0,
        Double.POSITIVE_INFINITY,
        symbols);
  }

  /** A wide hatch is drawn closer, or a swatch would show a line of it or none. */
  private static UnaryOperator<Symbolizer> denser(double most) {
    return symbol -> {
      if (symbol instanceof Symbolizer.Area area
          && area.fill() instanceof Symbolizer.Fill.Hatch hatch
          && hatch.sizePx() > most) {
        return new Symbolizer.Area(
            new Symbolizer.Fill.Hatch(
                hatch.shape(),
                most,
                Math.min(hatch.markSizePx(), most),
                hatch.stroke(),
                hatch.markColour(),
                hatch.ground()),
            area.stroke());
      }
      return symbol;
    };
  }

  /** Half the widest line, so that it stays in the picture. */
  private static double edge(StyleRule rule) {
    double width = 0;
    for (Symbolizer symbol : rule.symbolizers()) {
      if (symbol instanceof Symbolizer.Area area && area.stroke() != null) {
        width = Math.max(width, area.stroke().widthPx());
      } else if (symbol instanceof Symbolizer.Line line) {
        width = Math.max(width, line.stroke().widthPx());
      }
    }
    return Math.min(4, width / 2) + 0.5;
  }

  private static Geometry shape(GeometryKind kind, Size size, double edge) {
    double width = size.widthPx;
    double height = size.heightPx;
    return switch (kind) {
      case AREA -> SHAPES.toGeometry(new Envelope(edge, width - edge, edge, height - edge));
      case LINE ->
          SHAPES.createLineString(
              new Coordinate[] {
                new Coordinate(edge, 0.3 * height),
                new Coordinate(0.35 * width, 0.62 * height),
                new Coordinate(0.65 * width, 0.38 * height),
                new Coordinate(width - edge, 0.7 * height)
              });
      case POINT -> SHAPES.createPoint(new Coordinate(width / 2, height / 2));
    };
  }
}
