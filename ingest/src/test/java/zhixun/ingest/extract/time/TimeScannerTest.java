package zhixun.ingest.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhixun.contract.event.Dated;

class TimeScannerTest {
  private static @Nullable String read(String text, @Nullable Integer missingYear) {
    var mention = TimeScanner.first(text);
    Dated dated = mention == null ? null : mention.dated(missingYear);
    return dated == null ? null : dated.text();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-05-31 08:30:15|2024-05-31T08:30:00+08:00",
        "2024/5/31 8:05|2024-05-31T08:05:00+08:00",
        "2024年05月31日08:30|2024-05-31T08:30:00+08:00",
        "2024年5月31日 星期五 上午8:30|2024-05-31T08:30:00+08:00",
        "2024年5月20日週一 下午2:05|2024-05-20T14:05:00+08:00",
        "2005.08.2605:39|2005-08-26T05:39:00+08:00",
        "2024 05/31 08:30|2024-05-31T08:30:00+08:00",
        "发表于2014-08-24 21:30 1164次阅读|2014-08-24T21:30:00+08:00",
        "2021-08-01-06:08:00|2021-08-01T06:08:00+08:00",
        "2024-05-31T00:30:00Z|2024-05-31T08:30:00+08:00",
        "2024-05-31T08:30:00.123+08:00|2024-05-31T08:30:00+08:00",
        "20240531083000|2024-05-31T08:30:00+08:00",
        "20240531|2024-05-31",
        "2024年5月31日|2024-05-31",
        "2024.05.31|2024-05-31",
        "2003-5|2003-05",
        "2003年5月|2003-05",
        "May 31, 2024|2024-05-31",
        "May 30, 2024 5:30 PM PT|2024-05-31T08:30:00+08:00",
        "Thu, 30 May 2024 08:30:00 GMT|2024-05-30T16:30:00+08:00",
        "31 May 2024|2024-05-31",
      })
  void readsATime(String text, String expected) {
    assertThat(read(text, null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"05月31日 08:30, 2024-05-31T08:30:00+08:00", "05-31 08:30, 2024-05-31T08:30:00+08:00"})
  void takesAMissingYearFromElsewhere(String text, String expected) {
    assertThat(read(text, 2024)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "电话：010-82628888-5482",
        "IP 192.168.10.31",
        "增长5.31%",
        "比分 3-2",
        "2024",
        "京ICP证010042号",
        "2024-13-40",
        "9999-12-31",
        ""
      })
  void findsNoTimeInOtherNumbers(String text) {
    assertThat(read(text, null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023年2月30日", "2024-02-31 08:00"})
  void refusesDaysThatNoCalendarHas(String text) {
    assertThat(read(text, null)).isNull();
  }
}
