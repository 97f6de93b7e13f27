package zhixun.classify.fact;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixun.classify.fact.Names.Place;
import zhixun.classify.term.TermMatch;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.TermKind;

/** Who is financed, listed or bought: title first, the plainest wording first. */
final class FundedCompany {
  private static final int BODY_SENTENCES = 8;
  private static final Pattern QUOTED_NAME =
      Pattern.compile("「([^「」，。！？]{2,16})」|“([^“”，。！？]{2,16})”(?=[^，。]{0,6}(?:完成|获|宣布|融资|拿))");

  private static final Pattern SHORTENED =
      Pattern.compile("(?:以下简称|下称|简称)[“「\"：: ]*(?<name>[^“”「」\"）)，。]{2,12})[”」\"]?[）)]");
  private static final Pattern TOPIC =
      Pattern.compile(
          "^\\s*(?<name>[\\p{IsHan}]{2,8}?|[A-Z][A-Za-z0-9. ]{1,20}?)\\s?(?:是一|基于|聚焦|推出|将[^于在]|通过|作为|正闯|自主|拿下|依托|专注|成立于|致力|利用|围绕|宣布|近日|完成|获得)");
  private static final Pattern TOWARDS =
      Pattern.compile(
          "(?:继续向|继续|向|对|(?:出手)?加入|参与|退出|押注|增投|增持|豪掷|倾注|[^获被领跟参]投了(?:一个|的)?|又投|合并|推销|投出|持有\\S{0,8}的)\\s?(?=[^，。；]{2,24}(?:投资|注资|融资|砸|提供|出资|投入|股|轮|$|，|：))(?=[A-Z「“\\p{IsHan} ])");

  private FundedCompany() {}

  static Optional<Fact> in(Reading reading, List<Sentence> sentences) {
    for (Sentence sentence : sentences.stream().filter(Sentence::inTitle).toList()) {
      Optional<Place> place = bySentence(sentence).or(() -> onlyName(sentence));
      if (place.isPresent()) {
        return place.map(p -> fact(sentence, p));
      }
    }
    for (Sentence sentence :
        sentences.stream().filter(s -> !s.inTitle()).limit(BODY_SENTENCES).toList()) {
      Optional<Place> place = bySentence(sentence);
      if (place.isPresent()) {
        return place.map(p -> fact(sentence, p));
      }
    }
    return shortened(reading)
        .or(() -> topic(reading))
        .or(
            () ->
                reading.title().stream()
                    .flatMap(s -> onlyName(s).map(p -> fact(s, p)).stream())
                    .findFirst());
  }

  /** 某某有限公司（以下简称“某某”）. */
  private static Optional<Fact> shortened(Reading reading) {
    return matched(reading, SHORTENED, 4);
  }

  /** Whom the first sentence is about: 某某是一家 … */
  private static Optional<Fact> topic(Reading reading) {
    return matched(reading, TOPIC, 1);
  }

  private static Optional<Fact> matched(Reading reading, Pattern pattern, int sentences) {
    for (Sentence sentence : reading.body().stream().limit(sentences).toList()) {
      Matcher matcher = pattern.matcher(sentence.text());
      if (matcher.find()) {
        return Optional.of(
            sentence.fact(FactType.COMPANY, matcher.start("name"), matcher.end("name")));
      }
    }
    return Optional.empty();
  }

  private static Fact fact(Sentence sentence, Place place) {
    return sentence.fact(FactType.COMPANY, place.start(), place.end());
  }

  private static Optional<Place> bySentence(Sentence sentence) {
    return receiver(sentence)
        .or(() -> target(sentence))
        .or(() -> subject(sentence, FundingWords.RAISES))
        .or(() -> subject(sentence, FundingWords.FINANCING))
        .or(() -> subject(sentence, FundingWords.LISTING));
  }

  /** 向 X 投资, 加入 X 新一轮融资: the money goes to X. */
  private static Optional<Place> receiver(Sentence sentence) {
    Matcher matcher = TOWARDS.matcher(sentence.text());
    while (matcher.find()) {
      Optional<Place> receiver = Names.after(sentence, matcher.end());
      if (receiver.isPresent()) {
        return receiver;
      }
    }
    return Optional.empty();
  }

  private static Optional<Place> target(Sentence sentence) {
    Matcher buys = FundingWords.BUYS.matcher(sentence.text());
    while (buys.find()) {
      boolean raised = sentence.text().substring(0, buys.start()).matches(".*[获完]得?[^，。]{0,20}");
      Optional<Place> target = raised ? Optional.empty() : Names.after(sentence, buys.end());
      if (target.isPresent()) {
        return target;
      }
    }
    return Optional.empty();
  }

  private static Optional<Place> subject(Sentence sentence, Pattern verb) {
    Matcher matcher = verb.matcher(sentence.text());
    int from = 0;
    while (matcher.find(from)) {
      Optional<Place> subject = Names.before(sentence, matcher.start());
      if (subject.isPresent()) {
        return subject;
      }
      from = matcher.start() + 1;
    }
    return Optional.empty();
  }

  private static Optional<Place> onlyName(Sentence sentence) {
    Matcher quoted = QUOTED_NAME.matcher(sentence.text());
    if (quoted.find()) {
      int group = quoted.group(1) != null ? 1 : 2;
      return Optional.of(new Place(quoted.start(group), quoted.end(group)));
    }
    List<TermMatch> companies =
        sentence.names().stream()
            .filter(
                n ->
                    n.term().kind() == TermKind.COMPANY
                        || n.term().kind() == TermKind.MODEL
                        || n.term().kind() == TermKind.EXCHANGE)
            .toList();
    return companies.isEmpty()
        ? Optional.empty()
        : Optional.of(new Place(companies.getFirst().start(), companies.getFirst().end()));
  }
}
