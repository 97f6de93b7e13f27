package zhixun.query.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarketReaderTest {
  private static final YearMonth MAY = YearMonth.of(2024, 5);
  private static final String STOCKS =
      "股票代码,股票简称,5月31日收盘价(元),月涨跌幅\n000001.SZ,甲科技,\"1,034.46\",6.42%\n000002.SZ,乙股份,2.06,-54.73%\n000003.SZ,停牌股,3.00,-\n";
  private static final String INDUSTRY =
      "index_code,index_name,close,month_change\n801750.SI,计算机,3358.33,-6.98%\n";

  @TempDir private Path folder;

  private MarketReview read() throws MarketException {
    return MarketReader.read(folder, MAY);
  }

  private void write(String name, String text, Charset charset) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(charset));
  }

  @ParameterizedTest(name = "in {0}")
  @ValueSource(strings = {"UTF-8", "GBK"})
  void computesTheColumnRelativeToTheIndustryIndex(String charset) throws Exception {
    write("stocks.csv", STOCKS, Charset.forName(charset));
    write("month.csv", INDUSTRY, Charset.forName(charset));

    MarketReview review = read();

    assertThat(review.gainers().getFirst().relative()).isEqualTo(13.40, offset(1e-9));
    assertThat(review.gainers().getFirst().close()).isEqualTo(1034.46);
    assertThat(Numbers.print(review.gainers().getLast().change())).isEqualTo("-54.73");
  }

  @Test
  void computesTheMonthsChangeFromDailyCloses() throws Exception {
    write(
        "daily.csv",
        "index_code,index_name,date,close\nX,某指数,2024-04-30,100\nX,某指数,20240506,104\nX,某指数,2024-05-31,98.5\n",
        StandardCharsets.UTF_8);

    assertThat(read().indices().getFirst().change()).isEqualTo(-1.5, offset(1e-9));
  }

  @Test
  void findsTheIndustrysChangeInTheFilesOwnColumnAndReportsARowThatDiffers() throws Exception {
    write(
        "stocks.csv",
        "股票代码,股票简称,收盘价,月涨跌幅,相对计算机\n1,甲,1,6.42%,13.40%\n2,乙,1,5.33%,12.31%\n3,丙,1,1.00%,9.00%\n",
        StandardCharsets.UTF_8);

    MarketReview review = read();

    assertThat(review.gainers().getLast().relative()).isEqualTo(7.98, offset(1e-9));
    assertThat(review.notes()).singleElement().asString().contains("第 4 行", "9.00", "7.98");
  }

  @Test
  void namesFileRowAndColumnOfABadValue() throws Exception {
    write(
        "daily.csv",
        "index_code,index_name,date,close\nX,某指数,2024-05-31,约三千\n",
        StandardCharsets.UTF_8);

    assertThatThrownBy(this::read)
        .isInstanceOf(MarketException.class)
        .hasMessageContainingAll("daily.csv", "第 2 行", "close", "约三千");
  }

  @Test
  void refusesAFileOfUnknownColumns() throws Exception {
    write("other.csv", "名称,数量\n甲,3\n", StandardCharsets.UTF_8);

    assertThatThrownBy(this::read).hasMessageContainingAll("other.csv", "名称,数量");
  }

  @Test
  void refusesARowOfWrongLength() throws Exception {
    write("stocks.csv", "股票代码,股票简称,收盘价,月涨跌幅\n1,甲,1\n", StandardCharsets.UTF_8);

    assertThatThrownBy(this::read).hasMessageContainingAll("stocks.csv", "第 2 行", "3 列", "4 列");
  }

  @Test
  void printsCompaniesWithTypedCellsAndADashForNothing() throws Exception {
    write(
        "c.csv",
        "证券代码,证券简称,市盈率PE(TTM)\n000977.SZ,某信息,28.53\n688343.SH,某励飞,-\n",
        StandardCharsets.UTF_8);

    MarketTable table = read().table(MarketTable.Kind.DOMESTIC).orElseThrow();

    assertThat(table.rows().getFirst())
        .containsExactly(
            new MarketTable.Value("000977.SZ", null),
            new MarketTable.Value("某信息", null),
            new MarketTable.Value("28.53", 28.53));
    assertThat(table.rows().getLast().getLast().text()).isEqualTo("–");
  }
}
