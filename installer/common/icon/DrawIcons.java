import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws the icon out of the two SVG files beside it: PNG in all sizes, ICO for Windows, ICNS for
 * macOS, and the PNG files of the window. Run it after a change of the drawing, from the project's
 * folder: {@code java installer/common/icon/DrawIcons.java}. What it writes is checked in.
 *
 * <p>Knows of SVG what the drawing uses: rect with rx, path of absolute M, L, C and Z, fill, stroke
 * and stroke-width.
 */
public final class DrawIcons {
  private static final int[] SIZES = {16, 20, 24, 32, 40, 48, 64, 128, 256, 512, 1024};
  private static final int[] ICO_SIZES = {16, 20, 24, 32, 40, 48, 64, 256};
  private static final int[] WINDOW_SIZES = {16, 24, 32, 48, 64, 128, 256};

  /** Up to this size the simpler drawing is used. */
  private static final int SMALL_PX = 32;

  private static final double SIDE = 256;

  private DrawIcons() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of("installer/common/icon");
    Path window = Path.of("src/main/resources/org/ecozone/gui/icon");
    Files.createDirectories(window);
    List<Element> large = shapes(folder.resolve("ecozone.svg"));
    List<Element> small = shapes(folder.resolve("ecozone-small.svg"));
    for (int size : SIZES) {
      byte[] png = png(draw(size <= SMALL_PX ? small : large, size));
      Files.write(folder.resolve("ecozone-" + size + ".png"), png);
      for (int wanted : WINDOW_SIZES) {
        if (wanted == size) {
          Files.write(window.resolve("ecozone-" + size + ".png"), png);
        }
      }
    }
    Files.write(folder.resolve("ecozone.ico"), ico(folder));
    Files.write(folder.resolve("ecozone.icns"), icns(folder));
  }

  private static List<Element> shapes(Path svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    NodeList nodes =
        factory.newDocumentBuilder().parse(svg.toFile()).getDocumentElement().getChildNodes();
    List<Element> shapes = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        shapes.add(element);
      }
    }
    return shapes;
  }

  /** At four times the size, then made smaller step by step: smoother than drawing it small. */
  private static BufferedImage draw(List<Element> shapes, int size) {
    int side = size * 4;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(side / SIDE, side / SIDE);
    for (Element element : shapes) {
      Shape shape = element.getTagName().equals("rect") ? rect(element) : path(element);
      g.setColor(Color.decode(element.getAttribute("fill")));
      g.fill(shape);
      if (element.hasAttribute("stroke")) {
        g.setColor(Color.decode(element.getAttribute("stroke")));
        float width = Float.parseFloat(element.getAttribute("stroke-width"));
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
      }
    }
    g.dispose();
    return half(half(image));
  }

  private static Shape rect(Element element) {
    double rx = number(element, "rx");
    return new RoundRectangle2D.Double(
        number(element, "x"),
        number(element, "y"),
        number(element, "width"),
        number(element, "height"),
        2 * rx,
        2 * rx);
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static Shape path(Element element) {
    Path2D path = new Path2D.Double();
    try (Scanner words = new Scanner(element.getAttribute("d").replaceAll("([MLCZ])", " $1 "))) {
      words.useLocale(java.util.Locale.ROOT);
      String command = "";
      while (words.hasNext()) {
        if (words.hasNext("[MLCZ]")) {
          command = words.next();
        }
        switch (command) {
          case "M" -> path.moveTo(words.nextDouble(), words.nextDouble());
          case "L" -> path.lineTo(words.nextDouble(), words.nextDouble());
          case "C" ->
              path.curveTo(
                  words.nextDouble(),
                  words.nextDouble(),
                  words.nextDouble(),
                  words.nextDouble(),
                  words.nextDouble(),
                  words.nextDouble());
          default -> path.closePath();
        }
      }
    }
    return path;
  }

  /** Mean of four pixels, weighted by their alpha. */
  private static BufferedImage half(BufferedImage image) {
    int side = image.getWidth() / 2;
    BufferedImage result = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int alpha = 0;
        int[] sums = new int[3];
        for (int i = 0; i < 4; i++) {
          int argb = image.getRGB(2 * x + i % 2, 2 * y + i / 2);
          int a = argb >>> 24;
          alpha += a;
          for (int c = 0; c < 3; c++) {
            sums[c] += (argb >>> 16 - 8 * c & 0xFF) * a;
          }
        }
        int argb = (alpha + 2) / 4 << 24;
        for (int c = 0; c < 3 && alpha > 0; c++) {
          argb |= (sums[c] + alpha / 2) / alpha << 16 - 8 * c;
        }
        result.setRGB(x, y, argb);
      }
    }
    return result;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /** Pictures up to 64 pixels as bitmaps, which every Windows reads; larger ones as PNG. */
  private static byte[] ico(Path folder) throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (int size : ICO_SIZES) {
      File file = folder.resolve("ecozone-" + size + ".png").toFile();
      pictures.add(size <= 64 ? bitmap(ImageIO.read(file)) : Files.readAllBytes(file.toPath()));
    }
    int at = 6 + 16 * pictures.size();
    ByteBuffer head = ByteBuffer.allocate(at).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < pictures.size(); i++) {
      byte side = (byte) (ICO_SIZES[i] == 256 ? 0 : ICO_SIZES[i]);
      head.put(side).put(side).put((byte) 0).put((byte) 0);
      head.putShort((short) 1).putShort((short) 32).putInt(pictures.get(i).length).putInt(at);
      at += pictures.get(i).length;
    }
    out.write(head.array());
    for (byte[] picture : pictures) {
      out.write(picture);
    }
    return out.toByteArray();
  }

  /** BITMAPINFOHEADER of twice the height, BGRA from below, and an empty mask. */
  private static byte[] bitmap(BufferedImage image) {
    int side = image.getWidth();
    int maskBytes = (side + 31) / 32 * 4 * side;
    ByteBuffer out =
        ByteBuffer.allocate(40 + side * side * 4 + maskBytes).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(40).putInt(side).putInt(2 * side).putShort((short) 1).putShort((short) 32);
    out.putInt(0).putInt(side * side * 4 + maskBytes).putInt(0).putInt(0).putInt(0).putInt(0);
    for (int y = side - 1; y >= 0; y--) {
      for (int x = 0; x < side; x++) {
        out.putInt(image.getRGB(x, y));
      }
    }
    return out.array();
  }

  /** Types of Apple's icon container that hold PNG, with their size in pixels. */
  private static byte[] icns(Path folder) throws IOException {
    Object[][] types = {
      {"icp4", 16},
      {"icp5", 32},
      {"ic11", 32},
      {"icp6", 64},
      {"ic12", 64},
      {"ic07", 128},
      {"ic13", 256},
      {"ic08", 256},
      {"ic14", 512},
      {"ic09", 512},
      {"ic10", 1024}
    };
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Object[] type : types) {
      byte[] png = Files.readAllBytes(folder.resolve("ecozone-" + type[1] + ".png"));
      body.write(((String) type[0]).getBytes(StandardCharsets.US_ASCII));
      body.write(ByteBuffer.allocate(4).putInt(png.length + 8).array());
      body.write(png);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("icns".getBytes(StandardCharsets.US_ASCII));
    out.write(ByteBuffer.allocate(4).putInt(body.size() + 8).array());
    body.writeTo(out);
    return out.toByteArray();
  }
}
