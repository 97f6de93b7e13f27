package zhixun.ingest.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixun.contract.event.Dated;

class ListDatesTest {
  /** 10:00 of 28 May 2024 in Shanghai. */
  private static final Instant NOW = Instant.parse("2024-05-28T02:00:00Z");

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-05-27                        | 2024-05-27
          2024.5.7                          | 2024-05-07
          2024/05/27 08:30                  | 2024-05-27T08:30:00+08:00
          发布时间：2024年05月27日 08:30:15 | 2024-05-27T08:30:00+08:00
          2024-05-27T08:30:00Z              | 2024-05-27T16:30:00+08:00
          2024-05-27T08:30:00.123+08:00     | 2024-05-27T08:30:00+08:00
          2024-05-27T08:30:00-0400          | 2024-05-27T20:30:00+08:00
          Mon, 27 May 2024 08:30:00 GMT     | 2024-05-27T16:30:00+08:00
          Mon, 27 May 2024 08:30:00+0900    | 2024-05-27T07:30:00+08:00
          Mon, 27 May 2024 08:30:00 EDT     | 2024-05-27T20:30:00+08:00
          27 May 24 08:30 +0800             | 2024-05-27T08:30:00+08:00
          May 27, 2024                      | 2024-05-27
          1716769800                        | 2024-05-27T08:30:00+08:00
          1716769800000                     | 2024-05-27T08:30:00+08:00
          05-27 08:30                       | 2024-05-27T08:30:00+08:00
          5月27日                           | 2024-05-27
          12-31                             | 2023-12-31
          刚刚                              | 2024-05-28T10:00:00+08:00
          15分钟前                          | 2024-05-28T09:45:00+08:00
          3小时前                           | 2024-05-28T07:00:00+08:00
          2天前                             | 2024-05-26
          昨天 23:50                        | 2024-05-27T23:50:00+08:00
          09:12                             | 2024-05-28T09:12:00+08:00
          2024-13-45                        |
          暂无                              |
          """)
  void readsWhatListsWrite(String text, String expected) {
    assertThat(ListDates.parse(text, NOW).map(Dated::text).orElse(null)).isEqualTo(expected);
  }
}
