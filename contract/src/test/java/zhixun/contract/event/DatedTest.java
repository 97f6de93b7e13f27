package zhixun.contract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatedTest {
  @Test
  void aDayIsADayInShanghai() {
    assertThat(Dated.day(LocalDate.of(2024, 5, 1)).start())
        .isEqualTo(Instant.parse("2024-04-30T16:00:00Z"));
  }

  @Test
  void aMonthEndsWhereTheNextBegins() {
    assertThat(Dated.month(YearMonth.of(2024, 5)).end())
        .isEqualTo(Dated.day(LocalDate.of(2024, 6, 1)).start());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-05", "2024-05-31", "2024-05-31T08:30:00+08:00"})
  void readsWhatItWrites(String text) {
    assertThat(Dated.parse(text).text()).isEqualTo(text);
  }

  @Test
  void namesWhatIsNoDate() {
    assertThatThrownBy(() -> Dated.parse("上周"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'上周'");
  }
}
