package zhixun.ingest.extract.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetDetectorTest {
  private static final String SIMPLIFIED = "人工智能产业在各地加快发展，企业对算力的需求持续增长。";
  private static final String TRADITIONAL = "人工智慧產業在各地加快發展，企業對運算能力的需求持續增長。";

  @ParameterizedTest(name = "{0} bytes labelled {1}")
  @CsvSource({
    "UTF-8, utf-8, UTF-8",
    "UTF-8, gb2312, UTF-8",
    "UTF-8, , UTF-8",
    "GB18030, gb2312, GB18030",
    "GB18030, gbk, GB18030",
    "GB18030, utf-8, GB18030",
    "GB18030, , GB18030",
    "GB18030, iso-8859-1, GB18030",
    "GB18030, nonsense, GB18030",
    "UTF-16LE, , UTF-16LE",
    "UTF-16BE, , UTF-16BE",
  })
  void tellsTheCharsetFromTheBytes(String bytes, String label, String expected) {
    String meta = label == null ? "" : "<meta charset=\"" + label + "\">";
    byte[] page = ("<html><head>" + meta + "</head>" + SIMPLIFIED).getBytes(Charset.forName(bytes));

    assertThat(CharsetDetector.detect(page, null)).isEqualTo(Charset.forName(expected));
  }

  @ParameterizedTest(name = "Big5 bytes labelled {0}")
  @CsvSource({"big5", "utf-8", "''"})
  void tellsBig5(String label) {
    byte[] page = ("<p charset=" + label + ">" + TRADITIONAL).getBytes(Charset.forName("Big5"));

    Charset found = CharsetDetector.detect(page, null);

    assertThat(CharsetDetector.decode(page, found)).contains(TRADITIONAL);
  }

  @Test
  void keepsUtf8ThatIsBrokenInTheMiddle() {
    byte[] page = SIMPLIFIED.repeat(20).getBytes(StandardCharsets.UTF_8);
    page[100] = (byte) 0xFF;
    page[701] = '?';

    assertThat(CharsetDetector.detect(page, "gb2312")).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void keepsUtf8ThatIsCutOff() {
    byte[] page = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);

    assertThat(CharsetDetector.detect(Arrays.copyOf(page, page.length - 1), null))
        .isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void believesTheHeaderForLatinText() {
    byte[] page = "Prix : 20 £, caf\u00e9".getBytes(Charset.forName("windows-1252"));

    assertThat(CharsetDetector.detect(page, "windows-1252").name()).isEqualTo("windows-1252");
  }

  @Test
  void leavesTheByteOrderMarkOut() {
    byte[] page = ("\uFEFF" + SIMPLIFIED).getBytes(StandardCharsets.UTF_8);

    assertThat(CharsetDetector.decode(page, CharsetDetector.detect(page, null))).startsWith("人");
  }

  @ParameterizedTest(name = "{0} read as {1}")
  @CsvSource({"UTF-8, GB18030", "GB18030, UTF-8", "UTF-8, windows-1252", "UTF-8, ISO-8859-1"})
  void scoresMojibakeHigh(String written, String read) {
    String text = new String(SIMPLIFIED.getBytes(Charset.forName(written)), Charset.forName(read));

    assertThat(GarbleScore.of(text)).isGreaterThan(GarbleScore.LIMIT);
  }

  @ParameterizedTest
  @CsvSource({
    "人工智能产业在各地加快发展。",
    "人工智慧產業在各地加快發展，臺灣與香港亦然。",
    "OpenAI 发布 GPT-4o，支持实时语音 “你好”",
    "Café in Zürich: 20 €",
    "团队成员包括刘祎、陈玥和林龑，他们来自婺源，多年研究语音合成"
  })
  void scoresRealTextLow(String text) {
    assertThat(GarbleScore.of(text)).isLessThan(0.3);
  }
}
