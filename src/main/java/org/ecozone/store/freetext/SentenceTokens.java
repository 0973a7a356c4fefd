package org.ecozone.store.freetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.geo.angle.NumberText;
import org.ecozone.geo.angle.NumberText.Comma;
import org.ecozone.geo.angle.NumberText.Reading;
import org.ecozone.store.corner.HeadWords;
import org.ecozone.store.freetext.SentenceToken.Kind;

/** Takes sentences apart. */
final class SentenceTokens {
  private static final String DIGITS = "\\d{1,12}(?:\\.\\d{1,20})?";
  private static final String ANGLE =
      "(?:[NESW]\\s*|东经\\s*[:为]?\\s*|西经\\s*[:为]?\\s*|北纬\\s*[:为]?\\s*|南纬\\s*[:为]?\\s*)?"
          + DIGITS
          + "\\s*[°º˚度]\\s*(?:"
          + DIGITS
          + "\\s*(?:['′‘’´`分])\\s*(?:"
          + DIGITS
          + "\\s*(?:''|′′|’’|[\"″“”秒]))?)?\\s*(?:[NESW](?![A-Za-z]))?";
  private static final String HALF =
      "(?i:(?<![A-Za-z])(?:[XY]\\d{0,4}|[ENBL]|lon(?:gitude)?|lng|lat(?:itude)?|easting|northing)"
          + "(?:坐标)?\\s*(?:\\(m\\))?\\s*[=:])"
          + "|(?:经度|纬度|东经|北纬|纵坐标|横坐标|北坐标|东坐标)(?:[XYxy](?![A-Za-z]))?\\s*[=:为是]?";
  private static final String CORNER_NAME = "(?<![A-Za-z\\d])[A-Za-z]{1,2}-?\\d{1,5}(?![\\d.°])";
  private static final String ITEM =
      "(?<![\\d.])(?:\\(\\s*\\d{1,4}\\s*\\)|\\d{1,4}\\s*[、)]|\\d{1,4}\\.(?=\\s|\\D)|\\d{1,4}号点?"
          + "|(?<=第)\\d{1,4}(?=点|个点|号)|(?<=[^\\d\\s]点)\\d{1,4}(?=\\s*[:(,]))";
  private static final String QUANTITY =
      "[-+]?\\d[\\d,]{0,20}(?:\\.\\d{1,20})?\\s{0,3}(?:平方米|平方公里|平方千米|㎡|m²|m2|km|公顷|hm²|hm2|ha|亩|元|万|亿|%|‰|个|年|月|日"
          + "|千米|公里|吨|人|户|层|座|条|处|块|宗|时(?!\\d))";
  private static final String NUMBER = "[-+]?\\d++(?:\\.\\d++)?";

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<angle>"
              + ANGLE
              + ")|(?<half>"
              + HALF
              + ")|(?<parcel>"
              + parcelWords()
              + ")|(?<inner>"
              + words("INNER_HEADING")
              + ")|(?<outer>"
              + words("OUTER_HEADING")
              + ")|(?<name>"
              + CORNER_NAME
              + ")|(?<item>"
              + ITEM
              + ")|(?<quantity>"
              + QUANTITY
              + ")|(?<number>"
              + NUMBER
              + ")|(?<stop>[;。]|\\.(?=\\s|$))|(?<blank>[\\s,、:()\\[\\]\"'“”‘’]+)");

  private SentenceTokens() {}

  private static String words(String list) {
    List<String> words = new ArrayList<>();
    for (String word : HeadWords.words(list)) {
      if (word.length() > 1) {
        words.add(word.charAt(0) < 128 ? "(?i:\\b" + word + "\\b)" : Pattern.quote(word));
      }
    }
    return "(?:" + String.join("|", words) + ")";
  }

  /** 地块一, 地块编号：DK01, DK01. */
  private static String parcelWords() {
    List<String> chinese = new ArrayList<>();
    for (String word : HeadWords.words("PARCEL_HEADING")) {
      if (word.charAt(0) > 127) {
        chinese.add(Pattern.quote(word));
      }
    }
    return "(?:"
        + String.join("|", chinese)
        + ")(?:编号|名称|号)?\\s*[:(]?\\s*(?:[一二三四五六七八九十]{1,3}(?![块个处宗])|[A-Za-z]{0,3}-?\\d{1,6}(?![\\d.块个处宗]))\\)?"
        + "|(?<![A-Za-z\\d])(?i:DK)-?\\d{1,6}(?![\\d.])";
  }

  /** All pieces, in order. */
  static List<SentenceToken> of(List<TextLine> lines) {
    List<SentenceToken> tokens = new ArrayList<>();
    for (TextLine line : lines) {
      if (line.isBlank()) {
        tokens.add(new SentenceToken(Kind.BLANK_LINE, "", line.number(), null));
        continue;
      }
      add(tokens, line);
    }
    return tokens;
  }

  private static void add(List<SentenceToken> tokens, TextLine line) {
    String text = line.text();
    Matcher token = TOKEN.matcher(text);
    int at = 0;
    StringBuilder words = new StringBuilder();
    while (at < text.length()) {
      boolean found = token.region(at, text.length()).useTransparentBounds(true).lookingAt();
      if (!found || token.end() == at) {
        words.append(text.charAt(at));
        at++;
        continue;
      }
      endWords(tokens, words, line);
      Kind kind = kind(token);
      if (kind != null) {
        tokens.add(token(kind, token.group(), line.number()));
      }
      at = token.end();
    }
    endWords(tokens, words, line);
  }

  private static void endWords(List<SentenceToken> tokens, StringBuilder words, TextLine line) {
    if (words.length() > 0) {
      tokens.add(new SentenceToken(Kind.WORDS, words.toString(), line.number(), null));
      words.setLength(0);
    }
  }

  private static Kind kind(Matcher token) {
    if (token.group("angle") != null) {
      return Kind.ANGLE;
    } else if (token.group("half") != null) {
      return Kind.HALF;
    } else if (token.group("parcel") != null) {
      return Kind.PARCEL;
    } else if (token.group("inner") != null) {
      return Kind.INNER_RING;
    } else if (token.group("outer") != null) {
      return Kind.OUTER_RING;
    } else if (token.group("name") != null) {
      return Kind.CORNER_NAME;
    } else if (token.group("item") != null) {
      return Kind.ITEM;
    } else if (token.group("quantity") != null) {
      return Kind.QUANTITY;
    } else if (token.group("number") != null) {
      return Kind.NUMBER;
    }
    return token.group("stop") != null ? Kind.STOP : null;
  }

  private static SentenceToken token(Kind kind, String text, long line) {
    if (kind == Kind.NUMBER || kind == Kind.ANGLE) {
      String bare = text.replaceAll("[:为]", "");
      Optional<Reading> number = NumberText.read(bare, Comma.UNKNOWN);
      return number.isPresent()
          ? new SentenceToken(kind, text, line, number.get())
          : new SentenceToken(Kind.WORDS, text, line, null);
    }
    return new SentenceToken(kind, text, line, null);
  }
}
