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

  private ModelMaker() {}

  static Optional<Fact> in(Reading reading) {
    return known(reading.title())
        .or(() -> releasing(reading.title()))
        .or(() -> known(reading.body().stream().limit(LEAD).toList()))
        .or(() -> releasing(reading.body().stream().limit(LEAD).toList()));
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
