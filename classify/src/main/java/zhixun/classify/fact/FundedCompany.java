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
      Pattern.compile("[「“]([^「」“”，。！？]{2,16})[」”](?!\\S{0,4}(?:模式|时代|赛道|战略|机会|风口))");

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
    return reading.title().stream()
        .flatMap(s -> onlyName(s).map(p -> fact(s, p)).stream())
        .findFirst();
  }

  private static Fact fact(Sentence sentence, Place place) {
    return sentence.fact(FactType.COMPANY, place.start(), place.end());
  }

  private static Optional<Place> bySentence(Sentence sentence) {
    return target(sentence)
        .or(() -> subject(sentence, FundingWords.RAISES))
        .or(() -> subject(sentence, FundingWords.FINANCING))
        .or(() -> subject(sentence, FundingWords.LISTING));
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
      return Optional.of(new Place(quoted.start(1), quoted.end(1)));
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
