package org.ecozone.store.freetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.angle.DegreeText;
import org.ecozone.geo.angle.NumberText.Written;
import org.ecozone.store.StoreException;
import org.ecozone.store.corner.Corner;
import org.ecozone.store.corner.ParcelGathering;
import org.ecozone.store.corner.ParcelGathering.Heading;
import org.ecozone.store.freetext.SentenceToken.Kind;
import org.ecozone.zone.Issue;

/**
 * Reads coordinates between words. Which numbers of the text are coordinates is decided for the
 * whole text: angles if there are any, else numbers of six to eight digits, else those with
 * decimals; and whatever stands behind a word that names a half of a pair.
 *
 * <p>Fails: a coordinate without its other half, halves that change their names.
 */
final class SentenceReading {
  private static final double SMALLEST_PLANE = 100_000;
  private static final double LARGEST_PLANE = 100_000_000;
  private static final int SHOWN = 12;
  private static final int LONGEST_BETWEEN = 6;

  private final String file;
  private final List<SentenceToken> tokens;
  private final ParcelGathering gathering;
  private final boolean packed;
  private final List<String> ignored = new ArrayList<>();
  private long ignoredCount;
  private boolean angles;
  private boolean plane;
  private int decimals;
  private String firstHalf = "";
  private String secondHalf = "";
  private SentenceToken pending;
  private String pendingHalf = "";
  private String half = "";
  private SentenceToken number;
  private boolean stopped;
  private long corners;

  SentenceReading(
      String file, List<SentenceToken> tokens, ParcelGathering gathering, boolean packed) {
    this.file = file;
    this.tokens = tokens;
    this.gathering = gathering;
    this.packed = packed;
  }

  /** Takes all corners. */
  void read() throws StoreException {
    survey();
    for (SentenceToken token : tokens) {
      switch (token.kind()) {
        case NUMBER, ANGLE -> number(token);
        case HALF -> half = half(token);
        case CORNER_NAME, ITEM -> corner(token);
        case QUANTITY -> quantity(token);
        case PARCEL -> heading(Heading.PARCEL, token);
        case INNER_RING -> heading(Heading.INNER_RING, token);
        case OUTER_RING -> heading(Heading.OUTER_RING, token);
        case BLANK_LINE -> blank(token);
        case STOP -> stop();
        default -> words(token);
      }
    }
    requireComplete();
    if (corners == 0) {
      SentenceToken first =
          tokens.stream()
              .filter(token -> token.text().chars().anyMatch(Character::isDigit))
              .findFirst()
              .orElse(null);
      throw first == null
          ? new StoreException(Issue.of(FreeTextIssue.TEXT_EMPTY, file, ""), null)
          : refused(FreeTextIssue.NOT_UNDERSTOOD, firstNumber(first));
    }
  }

  private SentenceToken firstNumber(SentenceToken otherwise) {
    return tokens.stream().filter(token -> token.number() != null).findFirst().orElse(otherwise);
  }

  private StoreException refused(FreeTextIssue code, SentenceToken token) {
    return new StoreException(Issue.of(code, file, "", token.line(), token.text().strip()), null);
  }

  private void survey() {
    long angled = tokens.stream().filter(token -> token.kind() == Kind.ANGLE).count();
    long planes = tokens.stream().filter(SentenceReading::isPlane).count();
    angles = angled >= 2;
    plane = !angles && planes >= 2;
    for (SentenceToken token : tokens) {
      if (token.kind() == Kind.NUMBER) {
        decimals = Math.max(decimals, Math.min(3, token.number().decimals()));
      }
    }
  }

  private static boolean isPlane(SentenceToken token) {
    return token.kind() == Kind.NUMBER
        && Math.abs(token.number().value()) >= SMALLEST_PLANE
        && Math.abs(token.number().value()) < LARGEST_PLANE;
  }

  private boolean isCoordinate(SentenceToken token) {
    if (!half.isEmpty()) {
      return true;
    }
    if (angles) {
      return token.kind() == Kind.ANGLE;
    }
    if (plane) {
      return isPlane(token);
    }
    boolean small = Math.abs(token.number().value()) <= 180;
    return token.kind() == Kind.ANGLE
        || small && decimals > 0 && token.number().decimals() >= decimals;
  }

  private void number(SentenceToken token) throws StoreException {
    if (!isCoordinate(token)) {
      boolean itsNumber =
          token.number().decimals() == 0
              && token.number().value() >= 0
              && token.number().value() < SMALLEST_PLANE
              && beginsItem();
      if (itsNumber) {
        corner(token);
      } else {
        ignore(token);
      }
      return;
    }
    String own = ownHalf(token);
    half = "";
    if (pending == null) {
      pending = token;
      pendingHalf = own;
      stopped = false;
      return;
    }
    if (stopped) {
      throw refused(FreeTextIssue.UNPAIRED, pending);
    }
    pair(token, own);
  }

  /** A small number between a pair and the next one, where no other number stands. */
  private boolean beginsItem() {
    return pending == null && number == null;
  }

  /** The name of the half: what stands before the number, or its letter. */
  private String ownHalf(SentenceToken token) {
    char letter = token.number().letter();
    if (letter != 0) {
      return letter == 'E' || letter == 'W' ? "E" : "N";
    }
    return half;
  }

  private static String half(SentenceToken token) {
    String text = token.text().toUpperCase(Locale.ROOT);
    if (text.contains("经") || text.startsWith("LON") || text.startsWith("LNG")) {
      return "E";
    } else if (text.contains("纬") || text.startsWith("LAT")) {
      return "N";
    } else if (text.contains("横") || text.contains("东") || text.startsWith("EAST")) {
      return "E";
    } else if (text.contains("纵") || text.contains("北") || text.startsWith("NORTH")) {
      return "N";
    }
    return switch (text.charAt(0)) {
      case 'E', 'L' -> "E";
      case 'N', 'B' -> "N";
      default -> text.substring(0, 1);
    };
  }

  private void pair(SentenceToken second, String secondName) throws StoreException {
    boolean bothNamed = !pendingHalf.isEmpty() && !secondName.isEmpty();
    if (bothNamed && (pendingHalf.equals(secondName) || !belong(pendingHalf, secondName))) {
      throw refused(FreeTextIssue.SAME_HALF_TWICE, second);
    }
    if (corners == 0) {
      firstHalf = pendingHalf;
      secondHalf = secondName;
    }
    boolean turned = bothNamed && pendingHalf.equals(secondHalf) && secondName.equals(firstHalf);
    boolean same = pendingHalf.equals(firstHalf) && secondName.equals(secondHalf);
    if (!turned && !same) {
      throw refused(FreeTextIssue.LABELS_CHANGE, second);
    }
    double a = value(pending);
    double b = value(second);
    String name = number == null ? "" : number.text().replaceAll("[^A-Za-z\\d]", "");
    gathering.corner(Corner.of(pending.line(), name, turned ? b : a, turned ? a : b));
    corners++;
    pending = null;
    number = null;
    pendingHalf = "";
    stopped = false;
  }

  private static boolean belong(String one, String other) {
    boolean letters = one.equals("X") || one.equals("Y");
    return letters == (other.equals("X") || other.equals("Y"));
  }

  private double value(SentenceToken token) throws StoreException {
    if (!packed || token.number().written() != Written.PLAIN) {
      return token.number().value();
    }
    double value = DegreeText.ofCompact(token.number().value());
    if (Double.isNaN(value)) {
      throw refused(FreeTextIssue.NOT_UNDERSTOOD, token);
    }
    return value;
  }

  private void corner(SentenceToken token) throws StoreException {
    requireComplete();
    if (number != null) {
      ignore(number);
    }
    number = token;
    half = "";
  }

  private void heading(Heading kind, SentenceToken token) throws StoreException {
    requireComplete();
    dropNumber();
    gathering.heading(kind, token.text(), token.line());
  }

  private void blank(SentenceToken token) {
    if (pending == null && corners > 0) {
      gathering.blank(token.line());
    }
  }

  private void quantity(SentenceToken token) {
    dropNumber();
    ignore(token);
  }

  private void stop() {
    stopped = true;
    dropNumber();
  }

  /** A number of a corner stands at it; behind more words it was something else. */
  private void words(SentenceToken token) {
    if (token.text().strip().length() > LONGEST_BETWEEN) {
      dropNumber();
    }
    if (token.text().chars().anyMatch(Character::isDigit)) {
      ignore(token);
    }
  }

  /** A corner is not begun while half a pair waits for its other half. */
  private void requireComplete() throws StoreException {
    if (pending != null) {
      throw refused(FreeTextIssue.UNPAIRED, pending);
    }
  }

  private void dropNumber() {
    if (number != null) {
      ignore(number);
      number = null;
    }
  }

  private void ignore(SentenceToken token) {
    ignoredCount++;
    if (ignored.size() < SHOWN) {
      ignored.add(token.line() + ": " + token.text().strip());
    }
  }

  /** Which half the text names first, null if it names none. */
  AxisOrder order() {
    return switch (firstHalf) {
      case "E" -> AxisOrder.EAST_NORTH;
      case "N" -> AxisOrder.NORTH_EAST;
      default -> null;
    };
  }

  /** True if the halves are longitude and latitude. */
  boolean isGeographic() {
    return angles;
  }

  List<Issue> issues() {
    dropNumber();
    return ignoredCount == 0
        ? List.of()
        : List.of(
            Issue.of(
                FreeTextIssue.NUMBERS_IGNORED, file, "", ignoredCount, String.join("; ", ignored)));
  }
}
