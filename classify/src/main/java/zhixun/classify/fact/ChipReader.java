package zhixun.classify.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.TermKind;

/** Chips and servers: maker, product, process, capacity. */
final class ChipReader implements FactReader {
  private static final int LEAD = 8;
  private static final int MOST = 10;
  private static final Pattern PROCESS =
      Pattern.compile(
          "\\d{1,2}\\s?(?:nm|纳米)(?:工艺|制程|级)?|(?:\\d(?:\\.\\d)?|[AN]\\d[A-Z]?)\\s?(?:纳米|nm)|18A(?:制程|工艺)?");
  private static final Pattern CAPACITY =
      Pattern.compile(
          "(?:产能|月产|年产|出货量?|装机|算力|规模)[^，。；\\d]{0,10}(?<value>(?:超|近|约|逾)?\\d[\\d,.]*\\s?(?:万|亿)?(?:片|颗|张|台|[PEF]FLOPS|[PE]FLOPs|P|EFLOPS|兆瓦|吉瓦|MW|GW|卡))");

  @Override
  public List<Fact> read(Reading reading) {
    var facts = new LinkedHashMap<String, Fact>();
    for (Sentence sentence : reading.lead(LEAD)) {
      sentence
          .names(TermKind.CHIP)
          .forEach(
              n -> {
                if (n.term().attributes().containsKey("maker")) {
                  put(facts, sentence.fact(FactType.PRODUCT, n.start(), n.end()));
                }
              });
      find(facts, sentence, PROCESS, 0, FactType.PROCESS);
      find(facts, sentence, CAPACITY, 1, FactType.CAPACITY);
    }
    return List.copyOf(facts.values());
  }

  private static void find(
      Map<String, Fact> facts, Sentence sentence, Pattern pattern, int group, FactType type) {
    Matcher matcher = pattern.matcher(sentence.text());
    while (matcher.find()) {
      put(facts, sentence.fact(type, matcher.start(group), matcher.end(group)));
    }
  }

  private static void put(Map<String, Fact> facts, Fact fact) {
    if (facts.size() < MOST) {
      facts.putIfAbsent(fact.type() + fact.value(), fact);
    }
  }
}
