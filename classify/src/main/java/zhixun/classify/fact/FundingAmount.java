package zhixun.classify.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;

/** What was raised or paid: the amount that stands closest to the words of the deal. */
final class FundingAmount {
  private static final Pattern OTHER_BEFORE =
      Pattern.compile(
          "(?:估值|市值|营收|收入|利润|累计|订单|ARR|总额|年化|净利|亏损|身家|规模|注册资本|销售额|报价|价格|单价|售价|月薪|年薪|罚款|成本|支出|每股|花费|市场|增长|增至|上涨|涨至|飙升|超越)"
              + "[^，。,；]{0,10}$");
  private static final Pattern OTHER_AFTER =
      Pattern.compile(
          "^(?:的|的高|左右的)?\\s?(?:估值|市值|营收|收入|订单|利润|市场|规模|销售额|独角兽|公司|巨头|企业|的公司|用户|股价|项目|大单|级市场|参数|票房)");
  private static final Pattern DEAL =
      Pattern.compile("融资|轮|投资|注资|募|筹|收购|收購|并购|配售|定增|获投|拿下|入股|买|完成|获|砸|投|融|斥资|加注|出资");

  private record Candidate(Sentence sentence, Money money, int score) {}

  private FundingAmount() {}

  static Optional<Fact> in(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(s -> Money.in(s.text()).stream().map(m -> new Candidate(s, m, score(s, m))))
        .filter(c -> c.score() > 0)
        .max(Comparator.comparingInt(Candidate::score))
        .map(
            c ->
                c.sentence()
                    .fact(
                        FactType.AMOUNT,
                        c.money().start(),
                        c.money().end(),
                        c.money().attributes()));
  }

  private static int score(Sentence sentence, Money money) {
    String text = sentence.text();
    String before = text.substring(Math.max(0, money.start() - 16), money.start());
    String after = text.substring(money.end(), Math.min(text.length(), money.end() + 14));
    if (OTHER_BEFORE.matcher(before).find() || OTHER_AFTER.matcher(after).find()) {
      return 0;
    }
    boolean deal = DEAL.matcher(before).find() || DEAL.matcher(after).find();
    boolean former = before.contains("此前") || before.contains("曾");
    boolean converted = before.endsWith("当前约 ") || before.endsWith("约合") || before.endsWith("（");
    int place = sentence.inTitle() ? 40 : Math.max(1, 20 - sentence.offset() / 100);
    return place + (deal ? 30 : sentence.inTitle() ? 0 : -15) - (former || converted ? 25 : 0);
  }
}
