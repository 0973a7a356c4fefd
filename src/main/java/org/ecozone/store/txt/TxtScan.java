package org.ecozone.store.txt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.text.LineReader;
import org.ecozone.store.text.TextFolding;
import org.ecozone.store.txt.AngleText.Side;
import org.ecozone.zone.Issue;

/**
 * Goes through the lines of a file once: sections, keys, heads of parcels, points. What is none of
 * these, among the points, fails the parcel that it stands in.
 */
final class TxtScan {
  /** Takes the parcels in the order of the file. */
  @FunctionalInterface
  interface Sink {
    void parcel(TxtParcel parcel) throws StoreException;
  }

  private enum Section {
    /** Before any mark of a section. */
    NONE,
    ATTRIBUTES,
    POINTS,
    OTHER
  }

  private static final Pattern KEY =
      Pattern.compile("([^=：:,;\\d]{1,60})[=：:](.*)", Pattern.DOTALL);
  private static final Pattern ANGLE = Pattern.compile("[°º˚度]|\\d'");

  /** What is left of a point when something of it is damaged. */
  private static final Pattern COORDINATE =
      Pattern.compile("\\d{6,8}\\.\\d|\\d{2,3}\\.\\d{5}|\\d[°º˚]|\\d{6}\\D+\\d{6}");

  private static final Pattern DIGITS = Pattern.compile("\\d{5}|\\d\\.\\d{3}");
  private static final int SHOWN = 60;
  private static final int LINES_PER_REPORT = 4096;

  private final String file;
  private final LineReader lines;
  private final TxtTemplate template;
  private final TxtIssues issues;
  private final Progress progress;
  private final PointLine point;
  private final TxtHeadText head;
  private final Sink sink;

  private Section section = Section.NONE;
  private String sectionName = "";
  private boolean sections;
  private boolean heads;
  private TxtParcel parcel;
  private int mostFields;
  private long parcels;
  private long heights;
  private String bareName = "";
  private boolean bareStarted;
  private int pointsElsewhere;
  private AxisOrder writtenOrder;

  TxtScan(
      String file,
      LineReader lines,
      TxtTemplate template,
      TxtIssues issues,
      Progress progress,
      Sink sink) {
    this.file = file;
    this.lines = lines;
    this.template = template;
    this.issues = issues;
    this.progress = progress;
    this.point = new PointLine(template);
    this.head = new TxtHeadText(file, issues);
    this.sink = sink;
  }

  /** Reads to the end. */
  void run() throws StoreException {
    while (lines.next()) {
      if (lines.number() % LINES_PER_REPORT == 0) {
        progress.checkCancelled();
      }
      if (section != Section.POINTS || !lines.isAscii() || !takePoint()) {
        line();
      }
    }
    finish();
    endSection();
    head.end();
    lines.malformedIssue().ifPresent(issues::add);
    if (heights > 0) {
      issues.add(TxtIssue.HEIGHTS_LEFT, heights);
    }
  }

  /** The usual line, without making a text of it. */
  private boolean takePoint() {
    byte[] bytes = lines.buffer();
    int from = lines.start();
    int to = lines.end();
    while (to > from && (bytes[to - 1] <= ' ' || bytes[to - 1] == ';')) {
      to--;
    }
    if (to == from) {
      return true;
    }
    if (bytes[to - 1] == '@' || bytes[to - 1] == ']' || !isDigit(bytes[to - 1])) {
      return false;
    }
    if (!point.read(bytes, from, to) || isHeadOfTemplate()) {
      return false;
    }
    addPoint();
    return true;
  }

  private boolean isHeadOfTemplate() {
    return template != null
        && !template.head().isEmpty()
        && point.fieldCount() != template.pointFields();
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private void line() throws StoreException {
    String text = TextFolding.strip(unquoted(lines.text()));
    if (text.isEmpty()) {
      return;
    }
    String folded = TextFolding.fold(text).strip();
    if (isSection(folded)) {
      enter(folded.substring(1, folded.length() - 1).replace(" ", ""));
      return;
    }
    List<String> fields = ParcelHead.split(text, template);
    boolean isPoint = readPoint(folded);
    if (fields != null && !(isPoint && point.isPlausible())) {
      begin(fields);
    } else if (section == Section.POINTS) {
      inPoints(text, folded, isPoint);
    } else {
      before(text, folded, isPoint);
    }
  }

  /** Without the quotes that spreadsheets put around cells; those of seconds stay. */
  private static String unquoted(String text) {
    boolean angle = ANGLE.matcher(text).find();
    return angle || text.indexOf('"') < 0 ? text : text.replace("\"", "");
  }

  private boolean readPoint(String folded) {
    byte[] bytes = folded.getBytes(StandardCharsets.UTF_8);
    boolean read = point.read(bytes, 0, bytes.length);
    Side side = point.firstSide();
    if (read && side != Side.NONE) {
      writtenOrder = side == Side.NORTH_SOUTH ? AxisOrder.NORTH_EAST : AxisOrder.EAST_NORTH;
    }
    return read;
  }

  private static boolean isSection(String folded) {
    return folded.length() > 2
        && (folded.startsWith("[") && folded.endsWith("]")
            || folded.startsWith("【") && folded.endsWith("】"));
  }

  private void enter(String name) throws StoreException {
    finish();
    endSection();
    sections = true;
    sectionName = name;
    if (name.contains("坐标") && !name.contains("坐标系")) {
      section = Section.POINTS;
    } else {
      section = name.contains("属性") ? Section.ATTRIBUTES : Section.OTHER;
    }
  }

  /** Says what looked like points where none are read. */
  private void endSection() {
    if (pointsElsewhere > 0) {
      issues.add(TxtIssue.SECTION_NOT_READ, sectionName, pointsElsewhere);
    }
    pointsElsewhere = 0;
  }

  /** In a section that is not that of the points, or before any. */
  private void before(String text, String folded, boolean isPoint) throws StoreException {
    Matcher key = KEY.matcher(folded);
    if (isPoint && point.isPlausible() && section != Section.OTHER) {
      if (section == Section.ATTRIBUTES) {
        issues.add(TxtIssue.SECTION_ASSUMED, lines.number());
      }
      section = Section.POINTS;
      addPoint();
    } else if (!isPoint && text.indexOf('=') > 0) {
      int equals = text.indexOf('=');
      String value = TextFolding.strip(text.substring(equals + 1));
      head.put(TextFolding.strip(text.substring(0, equals)), value, lines.number());
    } else if (key.matches() && !isPoint) {
      key(text, key);
    } else {
      pointsElsewhere += isPoint ? 1 : 0;
      if (section == Section.NONE) {
        title(text, folded);
      } else {
        head.note(sectionName, text);
      }
    }
  }

  /** The value is kept as it is written, only the key is folded. */
  private void key(String text, Matcher folded) throws StoreException {
    String value = text.substring(Math.min(text.length(), folded.start(2)));
    head.put(folded.group(1).strip(), TextFolding.strip(value), lines.number());
  }

  private void inPoints(String text, String folded, boolean isPoint) throws StoreException {
    if (isPoint) {
      addPoint();
      return;
    }
    Matcher key = KEY.matcher(folded);
    boolean number = DIGITS.matcher(folded).find();
    boolean remark = folded.startsWith("#") || folded.startsWith("//");
    if (remark || key.matches() && !number && folded.indexOf('°') < 0) {
      if (key.matches()) {
        key(text, key);
      } else {
        head.note("", text);
      }
    } else if (!heads && !number && folded.split("[,\\s]+").length <= 4) {
      finish();
      title(text, folded);
    } else {
      broken(folded);
    }
  }

  /** A line of words before bare points: a name, or heads of columns. */
  private void title(String text, String folded) throws StoreException {
    boolean columns = folded.contains(",") || folded.contains("\t") || folded.contains(" ");
    int east = first(folded, "经", "东");
    int north = first(folded, "纬", "北");
    if (east >= 0 && north >= 0) {
      writtenOrder = east < north ? AxisOrder.EAST_NORTH : AxisOrder.NORTH_EAST;
    } else if (!columns) {
      bareName = text.length() > SHOWN ? text.substring(0, SHOWN) : text;
    }
    if (COORDINATE.matcher(folded).find()) {
      // It may be a point that is damaged: the points after it do not stand alone.
      section = Section.POINTS;
      broken(folded);
    } else {
      head.note("", text);
    }
  }

  private static int first(String text, String one, String other) {
    int a = text.indexOf(one);
    int b = text.indexOf(other);
    return a < 0 ? b : b < 0 ? a : Math.min(a, b);
  }

  private void broken(String folded) throws StoreException {
    if (parcel == null) {
      beginBare();
    }
    String shown = folded.length() > SHOWN ? folded.substring(0, SHOWN) + "…" : folded;
    long line = lines.number();
    PointLine.Fault fault = point.fault() == null ? PointLine.Fault.FIELDS : point.fault();
    boolean words = !DIGITS.matcher(folded).find();
    Issue why =
        switch (words ? PointLine.Fault.FIELDS : fault) {
          case FIELDS ->
              words
                  ? Issue.of(TxtIssue.LINE_UNKNOWN, file, "", line, shown)
                  : Issue.of(TxtIssue.POINT_FIELDS, file, "", line, shown, point.fieldCount());
          case NUMBER -> Issue.of(TxtIssue.POINT_NUMBER, file, "", line, shown, point.faultText());
          case RING -> Issue.of(TxtIssue.POINT_RING, file, "", line, shown, point.faultText());
          case UNCLEAR -> Issue.of(TxtIssue.POINT_UNCLEAR, file, "", line, shown);
        };
    parcel.fail(why);
  }

  private void addPoint() {
    if (parcel == null) {
      beginBare();
    }
    parcel.add(point, lines.number(), file);
  }

  private void beginBare() {
    parcel = new TxtParcel(ParcelHead.none(lines.number(), bareName), true);
    bareStarted = true;
    bareName = "";
  }

  private void begin(List<String> fields) throws StoreException {
    finish();
    if (section != Section.POINTS) {
      if (sections) {
        issues.add(TxtIssue.SECTION_ASSUMED, lines.number());
      }
      section = Section.POINTS;
    }
    heads = true;
    boolean tooMany = fields.size() > ParcelHead.MOST_FIELDS;
    List<String> kept = tooMany ? fields.subList(0, ParcelHead.MOST_FIELDS) : fields;
    parcel = new TxtParcel(ParcelHead.of(lines.number(), kept, template), false);
    mostFields = Math.max(mostFields, parcel.head().fields().size());
    if (tooMany) {
      parcel.fail(Issue.of(TxtIssue.HEAD_LONG, file, "", lines.number(), fields.size()));
    }
  }

  private void finish() throws StoreException {
    if (parcel != null) {
      TxtParcel complete = parcel;
      parcel = null;
      parcels++;
      heights += complete.heights();
      sink.parcel(complete);
    }
  }

  TxtHeadText head() {
    return head;
  }

  /** Of the parcels so far, by the rule of {@link ParcelHead#of}. */
  int mostFields() {
    return mostFields;
  }

  long parcels() {
    return parcels;
  }

  /** True if it has the form of the standard: sections or heads of parcels. */
  boolean isStandard() {
    return sections || heads;
  }

  /** The order that letters or words beside the numbers name; null if none do. */
  AxisOrder writtenOrder() {
    return writtenOrder;
  }
}
