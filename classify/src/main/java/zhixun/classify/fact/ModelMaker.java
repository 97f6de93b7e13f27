package zhixun.classify.fact;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixun.classify.term.TermMatch;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.TermKind;

/** Who made the model: the title's first maker, an unknown one before 发布, or the lead's. */
final class ModelMaker {
  private static final int LEAD = 3;
  private static final Pattern RELEASES =
      Pattern.compile("(?:正式|重磅|宣布|再|又|全新|突然|深夜|开源|推出|发布|上线|开放|更新|升级|公布|官宣|推|亮相|开测|内测|公测|降价|免费)");
  private static final Pattern AFTER_VERB =
      Pattern.compile("(?:击败|超越|超|碾压|对标|叫板|对打|比肩|媲美|吊打|追上|取代|挑战|接入|版|类|反超|赶超|PK|对抗|跟|给|被)\\s?$");

  private static final Pattern TEAM =
      Pattern.compile(
          "(?:[A-Z][A-Za-z0-9\\-]+|千问|通义|混元|豆包|阿里\\p{IsHan}{0,4}|字节跳动[A-Za-z]+|阿里巴巴\\p{IsHan}{0,4}[A-Z]*)\\s?(?:团队|实验室)(?=[^，。]{0,6}(?:发布|推出|开源|发表|上线|研发|近日|提出))");
  private static final List<String> BRANDS =
      List.of("讯飞", "腾讯", "商汤", "苹果", "微软", "智谱", "秘塔", "蚂蚁", "面壁");

  private ModelMaker() {}

  static Optional<Fact> in(Reading reading) {
    List<Sentence> lead = reading.body().stream().limit(LEAD).toList();
    return team(reading.title())
        .or(() -> ofModel(reading.title(), reading.title()))
        .or(() -> makerOf(reading.title()).flatMap(m -> prefix(reading.title(), m)))
        .or(() -> known(reading.title()).filter(f -> !hasOwnMaker(reading.title(), lead)))
        .or(() -> ofModel(reading.title(), lead))
        .or(() -> releasing(reading.title()))
        .or(() -> known(lead))
        .or(() -> known(reading.title()));
  }

  /** Qwen 团队, 通义实验室: a team is named as the text names it. */
  private static Optional<Fact> team(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      Matcher matcher = TEAM.matcher(sentence.text());
      if (matcher.find()) {
        return Optional.of(sentence.fact(FactType.MAKER, matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }

  /** The maker that the dictionary knows of the title's first model, where the text names it. */
  private static Optional<Fact> ofModel(List<Sentence> title, List<Sentence> where) {
    Optional<String> maker = makerOf(title);
    if (maker.isEmpty()) {
      return Optional.empty();
    }
    for (Sentence sentence : where) {
      for (TermMatch name : sentence.names()) {
        boolean itself = isOf(name, maker.get());
        if (itself) {
          return Optional.of(fact(sentence, name));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean hasOwnMaker(List<Sentence> title, List<Sentence> lead) {
    return makerOf(title)
        .filter(m -> lead.stream().flatMap(s -> s.names().stream()).anyMatch(n -> isOf(n, m)))
        .isPresent();
  }

  private static boolean isOf(TermMatch name, String maker) {
    return (name.term().kind() == TermKind.COMPANY || name.term().kind() == TermKind.INSTITUTE)
        && (name.term().name().equals(maker)
            || maker.equals(name.term().attributes().get("parent")));
  }

  private static Optional<String> makerOf(List<Sentence> title) {
    return title.stream()
        .flatMap(s -> s.names(TermKind.MODEL).stream().filter(n -> !isCompared(n, s.text())))
        .map(n -> n.term().attributes().getOrDefault("maker", ""))
        .filter(m -> !m.isEmpty() && !m.equals("深度求索"))
        .findFirst();
  }

  /** 讯飞 in 讯飞星火: a model's name that begins with its maker's. */
  private static Optional<Fact> prefix(List<Sentence> title, String maker) {
    for (Sentence sentence : title) {
      for (TermMatch name : sentence.names(TermKind.MODEL)) {
        for (String brand : BRANDS) {
          boolean of = maker.equals(name.term().attributes().get("maker"));
          if (of && name.text(sentence.text()).startsWith(brand)) {
            int end = name.start() + brand.length();
            return Optional.of(sentence.fact(FactType.MAKER, name.start(), end));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Fact> known(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      List<TermMatch> makers =
          sentence.names().stream().filter(n -> isMaker(n, sentence.text())).toList();
      Optional<TermMatch> first =
          makers.stream().filter(n -> !isCompared(n, sentence.text())).findFirst();
      if (first.isPresent() || !makers.isEmpty()) {
        TermMatch maker = first.orElseGet(makers::getFirst);
        return Optional.of(fact(sentence, maker));
      }
    }
    return Optional.empty();
  }

  private static Fact fact(Sentence sentence, TermMatch maker) {
    return sentence.fact(FactType.MAKER, maker.start(), maker.end());
  }

  private static boolean isMaker(TermMatch name, String text) {
    boolean deepSeek = name.text(text).equalsIgnoreCase("DeepSeek");
    return deepSeek
        || name.term().kind() == TermKind.COMPANY
        || (name.term().kind() == TermKind.INSTITUTE && name.term().region().equals("domestic"));
  }

  private static boolean isCompared(TermMatch name, String text) {
    return AFTER_VERB.matcher(text.substring(0, name.start())).find();
  }

  private static Optional<Fact> releasing(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      Matcher matcher = RELEASES.matcher(sentence.text());
      while (matcher.find()) {
        var place = Names.before(sentence, matcher.start());
        boolean model =
            place.isPresent()
                && sentence.names(TermKind.MODEL).stream()
                    .anyMatch(n -> n.start() < place.get().end() && n.end() > place.get().start());
        if (place.isPresent() && !model) {
          return place.map(p -> sentence.fact(FactType.MAKER, p.start(), p.end()));
        }
      }
    }
    return Optional.empty();
  }
}
