package zhixun.query.digest.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.TextKind;

class RoundupsTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "甲公司完成融资；乙公司裁员；丙手机开售, true",
    "某某早报 | 甲公司被罚款, true",
    "大模型一周大事：三家公司降价, true",
    "甲公司发布大模型，价格下降九成, false"
  })
  void tellsABundleByItsTitle(String title, boolean roundup) {
    var article =
        new Article(
            new ArticleId("a"),
            "v",
            "k",
            null,
            "来源",
            null,
            null,
            title,
            "",
            TextKind.PRESS,
            null,
            Instant.EPOCH,
            Arrival.IMPORT,
            null,
            null,
            Map.of(),
            List.of());

    assertThat(Roundups.isRoundup(article)).isEqualTo(roundup);
  }
}
