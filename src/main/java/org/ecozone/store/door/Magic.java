package org.ecozone.store.door;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.zone.Issue;

/** Formats that tell themselves by their first bytes. */
final class Magic {
  /** Bytes at the beginning and what they mean, the longer first. */
  private record Sign(int offset, byte[] bytes, DoorIssue issue) {
    boolean stands(byte[] head) {
      if (head.length < offset + bytes.length) {
        return false;
      }
      for (int i = 0; i < bytes.length; i++) {
        if (head[offset + i] != bytes[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private static final byte[] SHAPE = {0, 0, 0x27, 0x0A};
  private static final byte[] BINARY_DXF =
      "AutoCAD Binary DXF\r\n".getBytes(StandardCharsets.US_ASCII);

  private static final List<Sign> REFUSED =
      List.of(
          sign("%PDF", DoorIssue.PDF),
          sign("AC10", DoorIssue.DWG),
          sign("AC1.", DoorIssue.DWG),
          sign(4, "Standard Jet DB", DoorIssue.ACCESS),
          sign(4, "Standard ACE DB", DoorIssue.ACCESS),
          sign(new int[] {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, DoorIssue.OLD_OFFICE),
          sign("Rar!", DoorIssue.ARCHIVE),
          sign(new int[] {'7', 'z', 0xBC, 0xAF}, DoorIssue.ARCHIVE),
          sign(new int[] {0x1F, 0x8B}, DoorIssue.ARCHIVE),
          sign("BZh", DoorIssue.ARCHIVE),
          sign(new int[] {0xFD, '7', 'z', 'X', 'Z'}, DoorIssue.ARCHIVE),
          sign(257, "ustar", DoorIssue.ARCHIVE),
          sign(new int[] {0x89, 'P', 'N', 'G'}, DoorIssue.PICTURE),
          sign(new int[] {0xFF, 0xD8, 0xFF}, DoorIssue.PICTURE),
          sign("GIF8", DoorIssue.PICTURE),
          sign("BM", DoorIssue.PICTURE),
          sign(8, "WEBP", DoorIssue.PICTURE),
          sign(new int[] {'I', 'I', '*', 0}, DoorIssue.RASTER),
          sign(new int[] {'M', 'M', 0, '*'}, DoorIssue.RASTER),
          sign("fgb", DoorIssue.OTHER_GIS),
          sign("EHFA_HEADER_TAG", DoorIssue.RASTER),
          sign("{\\rtf", DoorIssue.OFFICE));

  private Magic() {}

  private static Sign sign(String text, DoorIssue issue) {
    return sign(0, text, issue);
  }

  private static Sign sign(int offset, String text, DoorIssue issue) {
    return new Sign(offset, text.getBytes(StandardCharsets.US_ASCII), issue);
  }

  private static Sign sign(int[] bytes, DoorIssue issue) {
    byte[] sign = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      sign[i] = (byte) bytes[i];
    }
    return new Sign(0, sign, issue);
  }

  /** Empty if the bytes tell no format that can be read. Fails on an archive that is refused. */
  static Optional<ExchangeFormat> formatOf(byte[] head, InputFile input) throws StoreException {
    if (new Sign(0, "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII), null).stands(head)) {
      return Optional.of(ExchangeFormat.GEOPACKAGE);
    }
    if (new Sign(0, SHAPE, null).stands(head)) {
      return Optional.of(ExchangeFormat.SHAPEFILE);
    }
    if (new Sign(0, BINARY_DXF, null).stands(head)) {
      return Optional.of(ExchangeFormat.DXF);
    }
    boolean zip = head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] < 9 && head[3] < 9;
    return zip ? Optional.of(ArchiveContent.formatOf(input)) : Optional.empty();
  }

  /** Why a file of a known foreign format is not read, and what to do; empty if it is unknown. */
  static Optional<Issue> refusal(byte[] head, String name) {
    List<Sign> signs = new ArrayList<>(REFUSED);
    for (Sign sign : signs) {
      if (sign.stands(head) && (sign.bytes().length > 2 || hasNul(head))) {
        return Optional.of(Issue.of(sign.issue(), name, "", ending(name)));
      }
    }
    Optional<Issue> named = byName(name);
    if (named.isPresent()) {
      return named;
    }
    return isZero(head)
        ? Optional.of(Issue.of(StoreIssue.FILE_OF_ZEROS, name, ""))
        : Optional.empty();
  }

  /** What cannot be told by its beginning but by its name. */
  private static Optional<Issue> byName(String name) {
    DoorIssue issue =
        switch (ending(name)) {
          case "gdbtable", "gdbtablx", "gdbindexes", "freelist", "atx", "spx" ->
              DoorIssue.GEODATABASE;
          case "mdb", "accdb" -> DoorIssue.ACCESS;
          case "dwg" -> DoorIssue.DWG;
          case "dgn", "tab", "mif", "mid", "vct", "e00", "gml", "fgb", "wl", "wp", "wt" ->
              DoorIssue.OTHER_GIS;
          case "qgz", "qgs", "mxd", "aprx" -> DoorIssue.MAP_PROJECT;
          case "ecozone" -> DoorIssue.PROJECT;
          default -> null;
        };
    return Optional.ofNullable(issue).map(each -> Issue.of(each, name, "", ending(name)));
  }

  private static boolean hasNul(byte[] head) {
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isZero(byte[] head) {
    for (byte b : head) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
