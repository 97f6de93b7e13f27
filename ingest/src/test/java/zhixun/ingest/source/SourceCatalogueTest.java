package zhixun.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceCatalogueTest {
  private static final String GOOD =
      """
      schema: 1
      defaults: {pace: 8s}
      allow_private_hosts: 127.0.0.1
      sources:
        - name: 甲网
          home: http://a.cn/
          kind: html
          url: http://a.cn/list/
          item: ul.news li
          pages: index_{n}.html
          second: 1
        - name: 乙网
          home: http://b.cn/
          kind: rendered
          url: http://b.cn/
          disabled: 由脚本绘制
      """;

  @Test
  void readsKindSelectorsAndPace() {
    var catalogue = SourceCatalogue.parse(GOOD, "sources.yml");

    assertThat(catalogue.all()).extracting(Source::name).containsExactly("甲网", "乙网");
    assertThat(catalogue.enabled()).extracting(Source::name).containsExactly("甲网");
    Source first = catalogue.all().getFirst();
    assertThat(first.pace()).isEqualTo(Duration.ofSeconds(8));
    assertThat(first.listing().paging()).isEqualTo(new Paging(null, "index_{n}.html", 1));
  }

  @Test
  void comesWithACatalogueWhoseUncrawledSourcesSayWhy() {
    var catalogue = SourceCatalogue.builtIn();

    assertThat(catalogue.all()).hasSize(87);
    assertThat(catalogue.enabled()).hasSizeGreaterThan(60);
    assertThat(catalogue.all())
        .filteredOn(s -> s.listing() instanceof Listing.Rendered)
        .allMatch(s -> !s.enabled());
  }

  @ParameterizedTest(name = "{0} becomes {1}: line {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind: html           | kind: htm             | 7  | 字段|允许：feed、html、json
          pace: 8s             | pace: quick           | 2  | pace|应为 5s、30m、2h、1d
          url: http://a.cn/list/ | url: a.cn           | 8  | url|http:// 或 https://
          item: ul.news li     | item: "ul[news"       | 9  | item|不是 CSS 选择器
          second: 1            | sekond: 1             | 11 | sekond|未知字段；允许：
          name: 乙网           | name: 甲网            | 12 | name|重复
          disabled: 由脚本绘制 | pace: 3s              | 12 | disabled|须写明停用的原因
          schema: 1            | schema: 2             | 1  | schema|只支持 1
          """)
  void stopsAtAWrongFieldNamingLineFieldAndWhatIsAllowed(
      String good, String bad, int line, String field, String allowed) {
    String yaml = GOOD.replace(good, bad);

    assertThatThrownBy(() -> SourceCatalogue.parse(yaml, "sources.yml"))
        .isInstanceOfSatisfying(CatalogueException.class, e -> assertThat(e.line()).isEqualTo(line))
        .hasMessageContaining("sources.yml 第 " + line + " 行")
        .hasMessageContaining(allowed);
  }
}
