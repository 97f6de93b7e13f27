package zhixun.classify.fact;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words of an amount come to, in whole units of its currency.
 *
 * @param low the least that the words say: 数千万 is 20 million at least
 * @param high the most; null where the words leave it open (超亿元)
 */
record AmountRange(BigDecimal low, @Nullable BigDecimal high) {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
  private static final String OPEN = "超逾过上";
  private static final BigDecimal SEVERAL_LOW = BigDecimal.valueOf(2);
  private static final BigDecimal SEVERAL_HIGH = new BigDecimal("9.99");

  /** Empty when the words hold no number that we read. */
  static Optional<AmountRange> of(String words) {
    BigDecimal scale = scale(words);
    if (words.contains("数") || words.contains("几")) {
      return Optional.of(
          new AmountRange(scale.multiply(SEVERAL_LOW), scale.multiply(SEVERAL_HIGH)));
    }
    Matcher matcher = NUMBER.matcher(words);
    if (!matcher.find()) {
      return scale.compareTo(BigDecimal.ONE) == 0
          ? Optional.empty()
          : Optional.of(bounded(words, scale));
    }
    BigDecimal first = new BigDecimal(matcher.group().replace(",", "")).multiply(scale);
    if (matcher.find()) {
      BigDecimal second = new BigDecimal(matcher.group().replace(",", "")).multiply(scale);
      return Optional.of(new AmountRange(first.min(second), first.max(second)));
    }
    return Optional.of(bounded(words, first));
  }

  private static AmountRange bounded(String words, BigDecimal value) {
    boolean open =
        words.contains("至少")
            || words.contains("不少于")
            || words.contains("不低于")
            || words.contains("多")
            || words.contains("余")
            || OPEN.indexOf(words.charAt(0)) >= 0;
    return new AmountRange(value, open ? null : value);
  }

  private static BigDecimal scale(String words) {
    BigDecimal scale = BigDecimal.ONE;
    for (int i = 0; i < words.length(); i++) {
      scale =
          switch (words.charAt(i)) {
            case '十' -> scale.multiply(BigDecimal.TEN);
            case '百' -> scale.multiply(BigDecimal.valueOf(100));
            case '千' -> scale.multiply(BigDecimal.valueOf(1000));
            case '万' -> scale.multiply(BigDecimal.valueOf(10_000));
            case '亿' -> scale.multiply(BigDecimal.valueOf(100_000_000));
            case 'K' -> scale.multiply(BigDecimal.valueOf(1000));
            case 'M', 'm' -> scale.multiply(BigDecimal.valueOf(1_000_000));
            case 'B', 'b' -> scale.multiply(BigDecimal.valueOf(1_000_000_000));
            default -> scale;
          };
    }
    return scale;
  }
}
