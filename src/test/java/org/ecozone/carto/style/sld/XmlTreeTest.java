package org.ecozone.carto.style.sld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlTreeTest {
  private static Issue refused(String text) {
    return refused(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Issue refused(byte[] bytes) {
    SldException e =
        catchThrowableOfType(() -> SldReader.read("bad.sld", bytes), SldException.class);
    assertThat(e).as("must be refused").isNotNull();
    return e.issue();
  }

  @Test
  void anExternalEntityIsRefusedAndNothingRead(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    Issue issue =
        refused(
            "<?xml version='1.0'?>\n<!DOCTYPE StyledLayerDescriptor [<!ENTITY x SYSTEM '"
                + secret.toUri()
                + "'>]>\n<StyledLayerDescriptor><Name>&x;</Name></StyledLayerDescriptor>");

    assertThat(issue.code()).isEqualTo("DOCTYPE");
    assertThat(issue.message(Lang.ZH)).contains("第 2 行").doesNotContain("secret");
  }

  @Test
  void aBillionLaughsAreRefused() {
    StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 30; i++) {
      text.append("<!ENTITY l").append(i).append(" '");
      text.append("&l").append(i - 1).append(";").append("&l").append(i - 1).append(";'>");
    }
    assertThat(refused(text + "]><a>&l29;</a>").code()).isIn("DOCTYPE", "NOT_XML");
  }

  @Test
  void anUndeclaredEntityIsNoXml() {
    assertThat(refused("<UserStyle>&x;</UserStyle>").code()).isIn("NOT_XML", "DOCTYPE");
  }

  @Test
  void deepNestingIsRefused() {
    Issue issue = refused("<a>".repeat(200_000));

    assertThat(issue.code()).isEqualTo("TOO_DEEP");
  }

  @Test
  void tooManyElementsAreRefused() {
    assertThat(refused("<a>" + "<b/>".repeat(XmlTree.MOST_NODES) + "</a>").code())
        .isEqualTo("TOO_DEEP");
  }

  @Test
  void aHugeFileIsRefused() {
    assertThat(refused(new byte[XmlTree.MOST_BYTES + 1]).code()).isEqualTo("TOO_LARGE");
  }

  @Test
  void brokenXmlIsRefusedWithItsLine() {
    Issue issue = refused("<StyledLayerDescriptor>\n<NamedLayer>\n</UserLayer>");

    assertThat(issue.code()).isEqualTo("NOT_XML");
    assertThat(issue.args().get(0)).isEqualTo("3");
    assertThat(issue.message(Lang.EN)).contains("Line 3");
  }

  @Test
  void otherFilesAreRefusedByTheirRoot() {
    Issue issue = refused("<qgis version='3.22'/>");

    assertThat(issue.code()).isEqualTo("NOT_SLD");
    assertThat(issue.message(Lang.ZH)).contains("qgis");
  }

  @Test
  void anEmptyFileAndOneWithoutRulesAreRefused() {
    assertThat(refused("").code()).isEqualTo("NOT_XML");
    assertThat(refused("<StyledLayerDescriptor/>").code()).isEqualTo("NO_RULE");
  }

  @Test
  void aMissingFileIsRefused(@TempDir Path folder) {
    SldException e =
        catchThrowableOfType(() -> SldReader.read(folder.resolve("不在.sld")), SldException.class);

    assertThat(e.issue().code()).isEqualTo("FILE_UNREADABLE");
  }

  @Test
  void theEncodingThatTheFileDeclaresIsUsed() throws SldException {
    String text =
        "<?xml version='1.0' encoding='GBK'?><UserStyle><Name>红线</Name><FeatureTypeStyle><Rule>"
            + "<LineSymbolizer/></Rule></FeatureTypeStyle></UserStyle>";

    assertThat(SldReader.read("gbk.sld", text.getBytes(Charset.forName("GBK"))).get(0).name())
        .isEqualTo("红线");
  }
}
