package zhixun.classify.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts of money in Chinese wording: 数千万元, 近3亿元, 超亿元, 3000万美元, 1.2 亿美金, $30M.
 *
 * @param start first UTF-16 code unit in the text
 * @param end one past the last
 * @param attributes {@code low, high} in units of {@code currency} (ISO 4217), as far as the words
 *     say; {@code cny} where the currency is the yuan
 */
record Money(int start, int end, Map<String, String> attributes) {
  private static final String ABOUT =
      "(?:不超过?|不少于|不低于|最高可?达?|最高|高达|至少|超过?|逾|近|约|达|上|过|合计|总计|数|几|十几|超\\s?数|近\\s?数)?";
  private static final String DIGITS =
      "\\d[\\d,]*(?:\\.\\d+)?(?:\\s?[-—~～至到]\\s?\\d+(?:\\.\\d+)?)?";
  private static final String WORDS = "[一二三四五六七八九十两百数几]{1,3}";
  private static final String SCALE = "(?:多?万亿|[多余]?[十百千]?亿|多?[十百千]?万|百万|千万|亿|万)";
  private static final String CURRENCY =
      "(?:美元|美金|刀|元人民币|人民币|港元|港币|欧元|英镑|日元|韩元|卢比|加元|澳元|新元|瑞士法郎|新台币|台币|元|块)";
  static final Pattern PATTERN =
      Pattern.compile(
          "(?<about>"
              + ABOUT
              + "\\s?)(?:(?<number>"
              + DIGITS
              + "|"
              + WORDS
              + ")\\s?)?(?<scale>"
              + SCALE
              + ")?(?:多|余)?级?(?:别的?)?\\s?(?<currency>"
              + CURRENCY
              + ")(?:人民币|级)?|(?<loose>"
              + ABOUT
              + "\\s?\\d[\\d,]*(?:\\.\\d+)?\\s?[十百千]?亿|数[十百千]?[亿万]|数千万|[近超]亿)"
              + "|[$＄€£]\\s?(?<dollars>\\d[\\d,]*(?:\\.\\d+)?)\\s?(?<letter>[MBKmb]illion|[MBK]|亿|万)?");

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("美元", "USD"),
          Map.entry("美金", "USD"),
          Map.entry("刀", "USD"),
          Map.entry("港元", "HKD"),
          Map.entry("港币", "HKD"),
          Map.entry("欧元", "EUR"),
          Map.entry("英镑", "GBP"),
          Map.entry("日元", "JPY"),
          Map.entry("韩元", "KRW"),
          Map.entry("卢比", "INR"),
          Map.entry("加元", "CAD"),
          Map.entry("澳元", "AUD"),
          Map.entry("新元", "SGD"),
          Map.entry("瑞士法郎", "CHF"),
          Map.entry("新台币", "TWD"),
          Map.entry("台币", "TWD"));

  /** Every amount in {@code text}; a bare currency word or a plain small number is none. */
  static List<Money> in(String text) {
    var found = new ArrayList<Money>();
    Matcher matcher = PATTERN.matcher(text);
    while (matcher.find()) {
      if (isAmount(matcher)) {
        found.add(new Money(matcher.start(), matcher.end(), attributes(matcher)));
      }
    }
    return found;
  }

  private static boolean isAmount(Matcher m) {
    return m.group("loose") != null
        || m.group("dollars") != null
        || m.group("scale") != null
        || (m.group("number") != null && m.group("number").length() >= 4);
  }

  private static Map<String, String> attributes(Matcher m) {
    var attributes = new TreeMap<String, String>();
    String words = m.group();
    String currency = currency(m, words);
    attributes.put("currency", currency);
    AmountRange.of(words).ifPresent(range -> put(attributes, range, currency));
    return attributes;
  }

  private static void put(Map<String, String> attributes, AmountRange range, String currency) {
    attributes.put("low", plain(range.low()));
    if (range.high() != null) {
      attributes.put("high", plain(range.high()));
    }
    if (currency.equals("CNY")) {
      attributes.put("cny", plain(range.low()));
    }
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static String currency(Matcher m, String words) {
    if (m.group("dollars") != null) {
      return words.startsWith("€") ? "EUR" : words.startsWith("£") ? "GBP" : "USD";
    }
    String currency = m.group("currency");
    return currency == null ? "CNY" : CODES.getOrDefault(currency, "CNY");
  }
}
