package zhixun.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixun.contract.event.Category;
import zhixun.contract.json.Json;
import zhixun.query.digest.Digest;
import zhixun.query.digest.DigestBuilder;
import zhixun.query.digest.DigestRequest;
import zhixun.query.digest.Fixture;
import zhixun.query.digest.Period;

class ReportWriterTest {
  private final ReportWriter writer = new ReportWriter("某研究院");

  private static Digest digest(Fixture fixture) {
    return new DigestBuilder()
        .build(DigestRequest.of(Period.of(YearMonth.of(2024, 5))), fixture.archive());
  }

  private String html(Digest digest) {
    return new String(writer.write(digest, ReportFormat.HTML), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void theSameDigestGivesTheSameBytesInAnyZoneAndLocale(ReportFormat format) {
    byte[] first = writer.write(digest(Fixture.month()), format);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));

      assertThat(writer.write(digest(Fixture.month()), format)).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void writesTheDocumentedJson() throws Exception {
    JsonNode json = Json.MAPPER.readTree(writer.write(digest(Fixture.month()), ReportFormat.JSON));

    assertThat(json.path("month").asText()).isEqualTo("2024-05");
    assertThat(json.path("tables").findValuesAsText("code"))
        .isEqualTo(Category.tables().stream().map(Category::code).toList());
    JsonNode row = json.path("tables").get(3).path("rows").get(0);
    assertThat(row.path("date").asText()).isEqualTo("2024-05-14");
    assertThat(row.path("cells").path("models").get(0).asText()).isEqualTo("GPT-4o");
    assertThat(row.path("items")).hasSize(2);
    assertThat(row.path("in_month").asBoolean()).isTrue();
  }

  @Test
  void numbersTwelveTablesInOrderAndListsThem() {
    String html = html(digest(Fixture.month()));

    for (int n = 1; n <= 12; n++) {
      assertThat(html).contains("<table id=\"t" + n + "\">", "href=\"#t" + n + "\"");
    }
    assertThat(html).contains("资料来源：甲报、乙网，某研究院整理", "未提供行情数据。");
  }

  @Test
  void showsACellsSentenceOnHover() {
    assertThat(html(digest(Fixture.month()))).contains("title=\"OpenAI 发布 GPT-4o 多模态模型 ——甲报\"");
  }

  @Test
  void printsWhatASourceWroteAsTextOnly() {
    Fixture hostile =
        new Fixture()
            .story(
                "x",
                Category.POLICY,
                "2024-05-09",
                0.5,
                Fixture.article("x", "坏<网>", "2024-05-09", "<script>alert('政策')</script>发布", ""));

    assertThat(html(digest(hostile))).doesNotContain("<script").contains("&lt;script&gt;");
  }

  @Test
  void marksARowKnownByItsHeadlineAlone() {
    assertThat(html(digest(Fixture.month()))).contains("仅标题", "2024.4.30（4月）");
  }
}
