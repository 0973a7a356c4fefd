package org.ecozone.carto.legend;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ecozone.carto.style.GeometryKind;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.StyleFit;
import org.ecozone.carto.style.sld.SldReader;

/** Draws all shipped styles on sheets, for somebody to look at: {@code main FOLDER OUT.png}. */
public final class StyleSheetPicture {
  private static final int COLUMN_PX = 460;
  private static final int LINE_PX = 24;
  private static final int LINES = 42;

  private StyleSheetPicture() {}

  public static void main(String[] args) throws Exception {
    List<Path> files;
    try (Stream<Path> list = Files.list(Path.of(args[0]))) {
      files = list.filter(file -> file.toString().endsWith(".sld")).sorted().toList();
    }
    List<Object> lines = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".sld", "");
      GeometryKind kind =
          name.matches("HLZXX|JTGX|default-line.*")
              ? GeometryKind.LINE
              : name.matches("default-point.*|MGD|WKK") ? GeometryKind.POINT : GeometryKind.AREA;
      MapStyle style = StyleFit.to(kind, SldReader.read(file).get(0));
      lines.add(name + "  " + style.name());
      lines.addAll(Legend.of(style, kind, new Swatch.Size(40, 20, 1.5)));
    }
    int columns = (lines.size() + LINES - 1) / LINES;
    BufferedImage image =
        new BufferedImage(columns * COLUMN_PX, LINES * LINE_PX * 3 / 2, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(Color.BLACK);
    Font font;
    try (InputStream in =
        StyleSheetPicture.class.getResourceAsStream("/org/ecozone/fonts/NotoSansSC-Regular.ttf")) {
      font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(18f);
    }
    for (int i = 0; i < lines.size(); i++) {
      int x = i / LINES * COLUMN_PX + 10;
      int y = i % LINES * LINE_PX * 3 / 2 + 2;
      if (lines.get(i) instanceof LegendEntry entry) {
        Swatch swatch = entry.swatch();
        BufferedImage picture =
            new BufferedImage(swatch.widthPx(), swatch.heightPx(), BufferedImage.TYPE_INT_ARGB_PRE);
        picture
            .getRaster()
            .setDataElements(0, 0, swatch.widthPx(), swatch.heightPx(), swatch.argb());
        g.drawImage(picture, x + 20, y, null);
        g.setFont(font);
        g.drawString(entry.title(), x + 95, y + 22);
      } else {
        g.setFont(font.deriveFont(Font.BOLD, 19f));
        g.drawString(lines.get(i).toString(), x, y + 24);
      }
    }
    ImageIO.write(image, "png", new File(args[1]));
  }
}
