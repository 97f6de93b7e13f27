package zhixun.query.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as terminals export them: thousands separators, per-cent signs, several minus signs. */
public final class Numbers {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  private static final Pattern NOTHING = Pattern.compile("|[-–—]+|N/?A|null|无|\\*+");

  private Numbers() {}

  /** Whether the cell says that there is no value. */
  static boolean isNothing(String cell) {
    return NOTHING.matcher(cell.strip()).matches();
  }

  static Optional<BigDecimal> read(String cell) {
    String plain =
        cell.strip()
            .replace(",", "")
            .replace("，", "")
            .replace("％", "%")
            .replace("−", "-")
            .replace("－", "-")
            .replaceFirst("%$", "")
            .strip();
    return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  /** Two decimals, half up: how the model issue prints every figure. */
  public static String print(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
