package org.ecozone.store.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hostile XML asks for is refused with the line, before it costs memory. */
class SafeXmlTest {
  private static final long GIGABYTE = 1L << 30;

  @TempDir Path folder;

  private static long walk(MarkupSource source) throws StoreException {
    long characters = 0;
    EncodedText text = EncodedText.ofXml(source, ReadChoices.NONE);
    try (XmlCursor xml = XmlCursor.open(text, -1, Progress.NONE)) {
      while (xml.next() != XmlEvent.DONE) {
        if (xml.event() == XmlEvent.START && xml.name().equals("name")) {
          characters += xml.text().length();
        } else if (xml.event() == XmlEvent.START && xml.name().equals("skipped")) {
          xml.skip();
        }
      }
    }
    return characters;
  }

  private static Issue refusal(MarkupSource source) {
    StoreException refused = catchThrowableOfType(StoreException.class, () -> walk(source));
    assertThat(refused).isNotNull();
    assertThat(refused.issue().message(Lang.ZH)).doesNotContain("{");
    return refused.issue();
  }

  private static Issue refusal(String xml) {
    return refusal(FilledSource.of(xml, 0, ""));
  }

  @Test
  void externalEntityIsRefusedAndNothingIsFetched() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
    Issue issue =
        refusal(
            "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\">]>\n<a><name>&x;</name></a>");
    assertThat(issue.code()).isEqualTo("DOCTYPE_REFUSED");
    assertThat(issue.file()).isEqualTo("大.kml");
    assertThat(issue.args().get(0)).matches("[1-3]");
    assertThat(issue.message(Lang.EN)).doesNotContain("geheim");
  }

  @Test
  void billionLaughsAreRefused() {
    StringBuilder xml = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      xml.append("<!ENTITY lol").append(i).append(" \"");
      xml.append(("&lol" + (i - 1) + ";").repeat(10)).append("\">");
    }
    assertThat(refusal(xml + "]><a><name>&lol11;</name></a>").code()).isEqualTo("DOCTYPE_REFUSED");
  }

  @Test
  void entitiesWithoutDeclarationAreRefused() {
    assertThat(refusal("<a><name>&nbsp;</name></a>").code()).isIn("DOCTYPE_REFUSED", "NOT_XML");
  }

  @Test
  void nestingIsBounded() {
    Issue issue = refusal("<a>\n".repeat(100_000));
    assertThat(issue.code()).isEqualTo("TOO_DEEP");
    assertThat(issue.args()).containsExactly("201", "200");
  }

  @Test
  void attributesAreBounded() {
    StringBuilder xml = new StringBuilder("<a");
    for (int i = 0; i < 101; i++) {
      xml.append(" b").append(i).append("=\"1\"");
    }
    assertThat(refusal(xml + "/>").code()).isEqualTo("TOO_MANY_ATTRIBUTES");
  }

  @Test
  void gigabyteOfTextThatNobodyWantsIsStreamed() throws StoreException {
    MarkupSource source = FilledSource.of("<a><skipped>", GIGABYTE, "</skipped><name>甲</name></a>");
    assertThat(walk(source)).isEqualTo(1);
  }

  @Test
  void gigabyteOfTextThatWouldBeKeptIsRefused() {
    Issue issue = refusal(FilledSource.of("<a>\n<name>", GIGABYTE, "</name></a>"));
    assertThat(issue.code()).isEqualTo("TEXT_TOO_LONG");
    assertThat(issue.args()).startsWith("2", "name");
  }

  @Test
  void gigabyteOfAnythingElseIsRefused() {
    for (String[] around :
        new String[][] {
          {"<a>\n<!--", "--></a>"},
          {"<a b=\"", "\"/>"},
          {"<a><?pi ", "?></a>"},
          {"<a><b", "/></a>"},
          {"<!DOCTYPE a [<!--", "-->]><a/>"},
          {"<a><![CDATA[", "]]></a>"}
        }) {
      MarkupSource source = FilledSource.of(around[0], GIGABYTE, around[1]);
      StoreException refused = catchThrowableOfType(StoreException.class, () -> walk(source));
      if (!around[0].contains("CDATA")) { // which the parser may hand on in pieces
        assertThat(refused).as(around[0]).isNotNull();
        assertThat(refused.issue().code())
            .as(around[0])
            .isIn("TOKEN_TOO_LONG", "NOT_XML", "DOCTYPE_REFUSED");
      }
    }
  }

  @Test
  void brokenXmlIsRefusedWithItsLine() {
    Issue truncated = refusal("<a>\n<name>甲</name>\n<b>");
    assertThat(truncated.code()).isEqualTo("NOT_XML");
    assertThat(truncated.args().get(0)).isEqualTo("3");
    assertThat(refusal("<a>\n<name>a\0b</name></a>").code()).isEqualTo("NOT_XML");
    assertThat(refusal("not xml").code()).isEqualTo("NOT_XML");
    assertThat(refusal("<a></b>").code()).isEqualTo("NOT_XML");
    assertThat(refusal(" \r\n").code()).isEqualTo("MARKUP_EMPTY");
    assertThat(refusal("").code()).isEqualTo("MARKUP_EMPTY");
  }
}
