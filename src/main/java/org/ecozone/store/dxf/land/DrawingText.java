package org.ecozone.store.dxf.land;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecozone.store.dxf.drawing.Block;
import org.ecozone.store.dxf.drawing.Drawing;
import org.ecozone.store.dxf.drawing.Entity;
import org.ecozone.store.dxf.drawing.Entity.Label;
import org.ecozone.store.dxf.group.DxfIssue;
import org.ecozone.store.exchange.EncodingSample;
import org.ecozone.store.text.CharsetDetection;
import org.ecozone.store.text.DetectedCharset;
import org.ecozone.zone.Issue;

/**
 * Texts of a drawing: UTF-8 from 2007 (AC1021) on, before that in the code page that its head
 * states; where the bytes contradict, what they read as, and that is said. Escapes {@code \U+XXXX}
 * are resolved after.
 */
public final class DrawingText {
  private static final String FIRST_UTF_8 = "AC1021";
  private static final int MOST_SAMPLES = 2000;

  private final Charset charset;
  private final List<EncodingSample> samples;
  private final List<Issue> issues = new ArrayList<>();
  private final Map<String, String> decoded = new HashMap<>();

  public DrawingText(Drawing drawing, Optional<Charset> chosen, String file) {
    List<byte[]> cells = foreign(drawing);
    Charset stated = stated(drawing);
    if (cells.isEmpty()) {
      charset = stated == null ? StandardCharsets.UTF_8 : stated;
      samples = List.of();
      return;
    }
    DetectedCharset found = CharsetDetection.ofCells(cells);
    charset = chosen.orElseGet(() -> choose(stated, found, cells, file));
    samples = samples(cells, found, stated);
    long malformed = samples.get(0).malformed();
    if (malformed > 0) {
      issues.add(Issue.of(DxfIssue.TEXT_MALFORMED, file, "", charset.name(), malformed));
    }
  }

  private Charset choose(Charset stated, DetectedCharset found, List<byte[]> cells, String file) {
    if (stated == null) {
      found.issue(file).ifPresent(issues::add);
      return found.charset();
    }
    boolean fits = CharsetDetection.sampleOfCells(cells, stated).malformed() == 0;
    boolean western = stated.newEncoder().maxBytesPerChar() == 1;
    boolean sure = found.certainty().compareTo(DetectedCharset.Certainty.DOUBTFUL) < 0;
    if (stated.equals(found.charset()) || fits && !western || fits && !sure) {
      return stated;
    }
    issues.add(
        Issue.of(DxfIssue.ENCODING_DIFFERS, file, "", stated.name(), found.charset().name()));
    return found.charset();
  }

  private List<EncodingSample> samples(List<byte[]> cells, DetectedCharset found, Charset stated) {
    Set<Charset> all = new LinkedHashSet<>();
    all.add(charset);
    all.add(found.charset());
    if (stated != null) {
      all.add(stated);
    }
    found.samples().forEach(sample -> all.add(sample.charset()));
    return all.stream().map(c -> CharsetDetection.sampleOfCells(cells, c)).toList();
  }

  private static Charset stated(Drawing drawing) {
    if (drawing.version().compareTo(FIRST_UTF_8) >= 0 && drawing.version().startsWith("AC")) {
      return StandardCharsets.UTF_8;
    }
    return codePage(drawing.codePage());
  }

  /** The charset of a code page by AutoCAD's name, null if it is unknown. */
  static Charset codePage(String name) {
    String page = name.toUpperCase(Locale.ROOT).replaceFirst("^(ANSI|DOS)_?", "");
    String java =
        switch (page) {
          case "936", "GB2312" -> "GB18030";
          case "950", "BIG5" -> "Big5";
          case "932" -> "windows-31j";
          case "949" -> "x-windows-949";
          case "UTF-8", "UTF8" -> "UTF-8";
          default ->
              page.matches("125[0-8]")
                  ? "windows-" + page
                  : page.matches("8[0-9]{2}") ? "IBM" + page : "";
        };
    return !java.isEmpty() && Charset.isSupported(java) ? Charset.forName(java) : null;
  }

  private static List<byte[]> foreign(Drawing drawing) {
    Set<String> texts = new LinkedHashSet<>();
    drawing.layers().forEach(layer -> add(texts, layer.name()));
    addAll(texts, drawing.entities());
    for (Block block : drawing.blocks()) {
      add(texts, block.name());
      addAll(texts, block.entities());
    }
    return texts.stream().map(text -> text.getBytes(StandardCharsets.ISO_8859_1)).toList();
  }

  private static void addAll(Set<String> texts, List<Entity> entities) {
    for (Entity entity : entities) {
      if (texts.size() > MOST_SAMPLES) {
        return;
      }
      add(texts, entity.place().layer());
      add(texts, entity.place().extension());
      if (entity.shape() instanceof Label label) {
        add(texts, label.text());
      }
    }
  }

  private static void add(Set<String> texts, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        texts.add(text);
        return;
      }
    }
  }

  public Charset charset() {
    return charset;
  }

  /** In use first; empty if all texts are ASCII. */
  public List<EncodingSample> samples() {
    return samples;
  }

  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  /** Text of bytes, escapes resolved. */
  public String of(String bytes) {
    return decoded.computeIfAbsent(bytes, this::decode);
  }

  private String decode(String bytes) {
    String text = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset);
    return TextEscapes.resolve(text).replace("\0", "");
  }

  /** Names of layers and blocks are compared without case. */
  public String key(String bytes) {
    return of(bytes).toLowerCase(Locale.ROOT);
  }

  /** Text of a label as people read it: one line, without the codes of its format. */
  public String ofLabel(Label label) {
    String text = of(label.text());
    return label.rich() ? TextEscapes.plainOfRich(text) : TextEscapes.plain(text);
  }
}
