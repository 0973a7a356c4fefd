package org.ecozone.store.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.EncodingSample;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.text.DetectedCharset.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetDetectionTest {
  private static final String HEAD = "[属性描述]\n坐标系=2000国家大地坐标系\n数据产生单位=成县自然资源局\n";

  private static byte[] bytes(String text, String charset, int... mark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int b : mark) {
      out.write(b);
    }
    out.writeBytes(text.getBytes(Charset.forName(charset)));
    return out.toByteArray();
  }

  private static DetectedCharset detect(byte[] bytes) throws StoreException {
    return CharsetDetection.of(InputFile.ofBytes("a.txt", bytes), ReadChoices.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,UTF-8,CERTAIN",
    "GB18030,GB18030,LIKELY",
    "GBK,GB18030,LIKELY",
    "UTF-16LE,UTF-16LE,LIKELY",
    "UTF-16BE,UTF-16BE,LIKELY"
  })
  void contentTellsTheCharset(String written, String read, Certainty certainty) throws Exception {
    DetectedCharset detected = detect(bytes(HEAD + "J1,1,3732823.909,564881.385\n", written));
    assertThat(detected.charset()).isEqualTo(Charset.forName(read));
    assertThat(detected.certainty()).isEqualTo(certainty);
    assertThat(detected.samples().get(0).charset()).isEqualTo(detected.charset());
    assertThat(detected.samples().get(0).rows().get(0)).isEqualTo("[属性描述]");
    assertThat(detected.samples().get(0).malformed()).isZero();
  }

  @Test
  void marksTellTheCharsetAndAreNoText() throws Exception {
    DetectedCharset utf8 = detect(bytes(HEAD, "UTF-8", 0xEF, 0xBB, 0xBF));
    assertThat(utf8.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(utf8.markBytes()).isEqualTo(3);
    DetectedCharset little = detect(bytes(HEAD, "UTF-16LE", 0xFF, 0xFE));
    assertThat(little.charset()).isEqualTo(StandardCharsets.UTF_16LE);
    assertThat(little.markBytes()).isEqualTo(2);
    DetectedCharset big = detect(bytes(HEAD, "UTF-16BE", 0xFE, 0xFF));
    assertThat(big.charset()).isEqualTo(StandardCharsets.UTF_16BE);
    assertThat(big.certainty()).isEqualTo(Certainty.MARKED);
    assertThat(big.samples().get(0).rows()).contains("[属性描述]");
  }

  @Test
  void traditionalCharactersInBig5AreProposedAsBig5() throws Exception {
    String text = "地塊編號,地塊名稱\n1,選礦廠區與回水池的範圍\n2,環境保護設施用地\n";
    DetectedCharset detected = detect(bytes(text, "Big5"));
    assertThat(detected.charset()).isEqualTo(CharsetDetection.BIG5);
    assertThat(detected.certainty()).isEqualTo(Certainty.DOUBTFUL);
    assertThat(detected.samples())
        .extracting(EncodingSample::charset)
        .contains(CharsetDetection.GB18030, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"成县", "小川镇", "1号地块", "面", "一些", "选矿厂区（北）"})
  void aSingleChineseWordInGbkIsNotTakenForUtf8(String word) throws Exception {
    assertThat(detect(bytes("1," + word + "\n", "GBK")).charset())
        .isEqualTo(CharsetDetection.GB18030);
    assertThat(detect(bytes("1," + word + "\n", "UTF-8")).charset())
        .isEqualTo(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"105°42′", "105°", "12.5m²", "±0.5"})
  void signsAloneAreReadAsUtf8(String text) throws Exception {
    assertThat(detect(bytes(text, "UTF-8")).charset()).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void asciiReadsTheSameInAllAndHasNoSamples() throws Exception {
    DetectedCharset detected =
        detect("J1,1,3732823.909,564881.385\n".getBytes(CharsetDetection.GB18030));
    assertThat(detected.certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(detected.samples()).isEmpty();
    assertThat(detect(new byte[0]).certainty()).isEqualTo(Certainty.CERTAIN);
  }

  @Test
  void aFirstChineseNameFarBehindIsFound() throws Exception {
    String points = "J1,1,3732823.909,564881.385\n".repeat(60_000);
    DetectedCharset detected = detect(bytes(points + "地块名称\n" + points, "GBK"));
    assertThat(detected.charset()).isEqualTo(CharsetDetection.GB18030);
    assertThat(detected.samples().get(0).rows()).containsExactly("地块名称");
  }

  @Test
  void aChosenCharsetIsTakenAndTheOthersStayToCompare() throws Exception {
    ReadChoices choices = ReadChoices.NONE.with(ReadOption.ENCODING, "GBK");
    DetectedCharset detected =
        CharsetDetection.of(InputFile.ofBytes("a.txt", bytes(HEAD, "UTF-8")), choices);
    assertThat(detected.charset()).isEqualTo(Charset.forName("GBK"));
    assertThat(detected.certainty()).isEqualTo(Certainty.CHOSEN);
    assertThat(detected.samples())
        .extracting(sample -> sample.charset().name())
        .containsExactly("GBK", "UTF-8", "GB18030", "Big5");
    assertThat(detected.issue("a.txt")).isEmpty();
  }

  @Test
  void aCharsetThatDoesNotExistIsRefusedByName() {
    for (String name : List.of("KOI-99", "?!")) {
      ReadChoices choices = ReadChoices.NONE.with(ReadOption.ENCODING, name);
      StoreException thrown =
          catchThrowableOfType(
              StoreException.class,
              () -> CharsetDetection.of(InputFile.ofText("a.txt", "1"), choices));
      assertThat(thrown.issue().code()).isEqualTo("CHARSET_UNKNOWN");
      assertThat(thrown.issue().args()).containsExactly(name);
    }
  }

  @Test
  void cellsCutInTheMiddleOfACharacterCountAsWhole() {
    byte[] whole = "陇南市成县小川镇".getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
    DetectedCharset detected =
        CharsetDetection.ofCells(List.of(cut, "A1".getBytes(CharsetDetection.GB18030)));
    assertThat(detected.charset()).isEqualTo(StandardCharsets.UTF_8);
    byte[] gbk = "陇南市成县小川镇".getBytes(CharsetDetection.GB18030);
    byte[] cutGbk = java.util.Arrays.copyOf(gbk, gbk.length - 1);
    DetectedCharset second = CharsetDetection.ofCells(List.of(cutGbk));
    assertThat(second.charset()).isEqualTo(CharsetDetection.GB18030);
    assertThat(second.samples().get(0).malformed()).isZero();
  }

  @Test
  void picturesAreNotUtf16() throws Exception {
    byte[] jpeg = new byte[2000];
    jpeg[0] = (byte) 0xFF;
    jpeg[1] = (byte) 0xD8;
    for (int i = 2; i < jpeg.length; i += 2) {
      jpeg[i] = (byte) (i * 7);
    }
    assertThat(detect(jpeg).charset().name()).doesNotStartWith("UTF-16");
  }
}
