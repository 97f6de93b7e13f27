package zhixun.classify.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.TermKind;

/** Data exchanges: which one, products listed, members, turnover. */
final class MarketReader implements FactReader {
  private static final int MOST = 12;
  private static final Pattern LISTED =
      Pattern.compile(
          "(?:上架|挂牌|登记)[^，。；]{0,14}?(?<value>(?:超|近|约|逾)?\\d[\\d,.]*\\s?[万亿]?\\+?(?:余)?(?:个|款|项|种)(?:数据)?(?:产品|资产|数据集|标的)?)");
  private static final Pattern MEMBERS =
      Pattern.compile(
          "(?<value>(?:超|近|约|逾)?\\d[\\d,.]*\\s?[万]?\\+?(?:余)?(?:家|名))(?:入驻)?(?:[^，。；\\d]{0,6})(?:数商|会员|数据商|市场主体|经营主体|企业入驻)");
  private static final Pattern TURNOVER =
      Pattern.compile(
          "(?:交易额|成交额|交易规模|交易总额|交易金额|成交金额)[^，。；\\d]{0,12}(?<value>(?:超|近|约|逾)?\\d[\\d,.]*\\s?[万亿千百]+元)");

  @Override
  public List<Fact> read(Reading reading) {
    var facts = new LinkedHashMap<String, Fact>();
    for (Sentence sentence : reading.all()) {
      sentence
          .names(TermKind.EXCHANGE)
          .forEach(n -> put(facts, sentence.fact(FactType.EXCHANGE, n.start(), n.end())));
      find(facts, sentence, LISTED, FactType.LISTED_PRODUCT);
      find(facts, sentence, MEMBERS, FactType.MEMBER);
      find(facts, sentence, TURNOVER, FactType.TURNOVER);
    }
    boolean named = facts.values().stream().anyMatch(f -> f.type() == FactType.EXCHANGE);
    return named ? List.copyOf(facts.values()) : List.of();
  }

  private static void find(
      Map<String, Fact> facts, Sentence sentence, Pattern pattern, FactType type) {
    Matcher matcher = pattern.matcher(sentence.text());
    while (matcher.find()) {
      put(facts, sentence.fact(type, matcher.start("value"), matcher.end("value")));
    }
  }

  private static void put(Map<String, Fact> facts, Fact fact) {
    if (facts.size() < MOST) {
      facts.putIfAbsent(fact.type() + fact.value(), fact);
    }
  }
}
