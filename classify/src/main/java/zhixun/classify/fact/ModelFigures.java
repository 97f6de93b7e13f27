package zhixun.classify.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;

/** What a text says of a model in figures: context length, price for tokens, licence. */
final class ModelFigures {
  private static final Pattern CONTEXT =
      Pattern.compile(
          "(?:(?<a>\\d+(?:\\.\\d+)?\\s?(?:[KkM]|万|百万)?)\\s?(?:个)?(?:[Tt]okens?)?\\s?(?:的)?(?:超?长)?(?:上下文|context)(?:窗口|长度)?)|(?:上下文(?:窗口|长度)?[^，。；]{0,10}?(?<b>\\d+(?:\\.\\d+)?\\s?(?:[KkM]|万|百万)\\s?(?:[Tt]okens?)?))");
  private static final Pattern PRICE =
      Pattern.compile(
          "(?<value>\\d+(?:\\.\\d+)?\\s?(?:元|美元|美分|厘|分))\\s?(?:/|每)\\s?(?<unit>(?:百万|千|1?[MK]|100万|1000|万)?\\s?(?:个)?\\s?[Tt]okens?)|每?(?<unit2>百万|千|1000|100万)(?:个)?\\s?[Tt]okens?(?:的)?(?:(?<in>输入)|(?<out>输出))?[^，。；]{0,8}?(?<value2>\\d+(?:\\.\\d+)?\\s?(?:元|美元|美分|厘|分))");
  private static final Pattern LICENCE =
      Pattern.compile("Apache[ \\-]?2\\.0|MIT(?:\\s?(?:许可证|协议|License))|完全开源|免费商用|可商用|开源|闭源|开放权重");

  private ModelFigures() {}

  static List<Fact> in(Reading reading) {
    var facts = new ArrayList<Fact>();
    for (Sentence sentence : reading.all()) {
      context(sentence, facts);
      price(sentence, facts);
      licence(sentence, facts);
    }
    return facts;
  }

  private static void context(Sentence sentence, List<Fact> facts) {
    Matcher matcher = CONTEXT.matcher(sentence.text());
    if (matcher.find() && isNew(facts, FactType.CONTEXT_LENGTH)) {
      String group = matcher.group("a") != null ? "a" : "b";
      facts.add(sentence.fact(FactType.CONTEXT_LENGTH, matcher.start(group), matcher.end(group)));
    }
  }

  private static void price(Sentence sentence, List<Fact> facts) {
    Matcher matcher = PRICE.matcher(sentence.text());
    while (matcher.find()) {
      var attributes = new TreeMap<String, String>();
      boolean first = matcher.group("value") != null;
      attributes.put("new", matcher.group(first ? "value" : "value2"));
      attributes.put("per", matcher.group(first ? "unit" : "unit2"));
      direction(sentence.text(), matcher).ifPresent(d -> attributes.put("direction", d));
      facts.add(sentence.fact(FactType.PRICE, matcher.start(), matcher.end(), attributes));
    }
  }

  private static java.util.Optional<String> direction(String text, Matcher matcher) {
    String near = text.substring(Math.max(0, matcher.start() - 12), matcher.end());
    if (near.contains("输入")) {
      return java.util.Optional.of("input");
    }
    return near.contains("输出") ? java.util.Optional.of("output") : java.util.Optional.empty();
  }

  private static void licence(Sentence sentence, List<Fact> facts) {
    Matcher matcher = LICENCE.matcher(sentence.text());
    if (matcher.find() && isNew(facts, FactType.LICENCE)) {
      String open = matcher.group().contains("闭源") ? "closed" : "open";
      facts.add(
          sentence.fact(FactType.LICENCE, matcher.start(), matcher.end(), Map.of("licence", open)));
    }
  }

  private static boolean isNew(List<Fact> facts, FactType type) {
    return facts.stream().noneMatch(f -> f.type() == type);
  }
}
