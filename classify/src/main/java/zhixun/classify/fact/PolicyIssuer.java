package zhixun.classify.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhixun.classify.fact.Names.Place;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.TermKind;

/** The public bodies that issued or decided, joined as the text joins them. */
final class PolicyIssuer {
  private static final int LEAD = 5;
  private static final int TITLE = 17;
  private static final Pattern JOINT = Pattern.compile("^(?:[、，,\\s和与及]|以及|会同|联合|等有关){1,2}$");
  private static final Pattern TAIL =
      Pattern.compile(
          "^(?:\\s?[（(][A-Z]{2,6}[）)])?(?:、[\\p{IsHan}]{2,14}?(?:局|部|委|署|办|院|会|厅)(?=[、联发印就公等]))*(?:等)?(?:有关|相关|多)?(?:[一二三四五六七八九十两]+|\\d+)?(?:个)?(?:部门|部委|单位|省市|机构)|^(?:会同|联合)有关部门|^\\s?[（(][A-Z]{2,6}[）)]|^(?:、[\\p{IsHan}]{2,14}?(?:局|部|委|署|办|院|会|厅)(?=[、联发印就公等]))+|^(?:综合司|办公厅|办公室|秘书处|高等教育司|[\\p{IsHan}]{2,6}司)(?=[\\s，、就关印发公布联])");
  private static final Pattern BEFORE_DOCUMENT =
      Pattern.compile("(?:印发|发布|出台|公布|颁布|制定|就|关于|签署|通过|推出|起草|下发|：|征求|联合|的)[^，。]{0,24}$");

  private static final Pattern RUN_IN =
      Pattern.compile(
          "^.*(?:近日|日前|今日|昨日|近期|【资讯】|消息|记者从|[，。：:；、！？\\s“”《》｜|（）()]|\\d日|年|月)(?=.{2,})");

  private record Body(Sentence sentence, int start, int end, int score) {}

  private PolicyIssuer() {}

  static Optional<Fact> in(Reading reading, @Nullable Fact document) {
    var bodies = new ArrayList<Body>();
    reading.lead(LEAD).forEach(s -> bodies.addAll(bodies(s, document)));
    return bodies.stream()
        .max(Comparator.comparingInt(Body::score))
        .or(() -> reading.title().stream().flatMap(s -> place(s).stream()).findFirst())
        .or(() -> reading.body().stream().limit(2).flatMap(s -> place(s).stream()).findFirst())
        .map(b -> b.sentence().fact(FactType.ISSUER, b.start(), b.end()));
  }

  private static List<Body> bodies(Sentence sentence, @Nullable Fact document) {
    List<Place> places = joined(sentence, places(sentence));
    var bodies = new ArrayList<Body>();
    for (Place place : places) {
      bodies.add(new Body(sentence, place.start(), place.end(), score(sentence, place, document)));
    }
    return bodies;
  }

  private static int score(Sentence sentence, Place place, @Nullable Fact document) {
    String text = sentence.text();
    String after = text.substring(place.end(), Math.min(text.length(), place.end() + 14));
    int score = sentence.inTitle() ? TITLE : 14 - sentence.offset() / 80;
    Matcher issues = PolicyWords.ISSUES.matcher(after);
    if (issues.find()) {
      score += 16 - issues.start();
    }
    if (document != null && text.contains(document.value())) {
      int at = text.indexOf(document.value());
      score += at > place.start() ? 8 : -4;
      score += place.start() > at && place.end() < at + document.value().length() ? -30 : 0;
      score += BEFORE_DOCUMENT.matcher(text.substring(0, at)).find() ? 4 : 0;
    }
    score -= insideMarks(text, place.start()) ? 25 : 0;
    return score + Math.min(6, place.end() - place.start()) / 2 - place.start() / 12;
  }

  private static boolean insideMarks(String text, int at) {
    return text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
  }

  private static List<Place> places(Sentence sentence) {
    var places = new ArrayList<Place>();
    sentence.names(TermKind.POLICY_BODY).forEach(n -> places.add(new Place(n.start(), n.end())));
    Matcher form = PolicyWords.BODY.matcher(sentence.text());
    while (form.find()) {
      places.add(trimmed(sentence.text(), form.start(), form.end()));
    }
    places.sort(Comparator.comparingInt(Place::start));
    return places;
  }

  /** Takes off what runs into the name from before: 近日，由, 记者从. */
  private static Place trimmed(String text, int start, int end) {
    Matcher lead = RUN_IN.matcher(text).region(start, end);
    return new Place(lead.find() ? lead.end() : start, end);
  }

  /** Overlapping places become one, and so do bodies in a row. */
  private static List<Place> joined(Sentence sentence, List<Place> places) {
    var joined = new ArrayList<Place>();
    for (Place place : places) {
      Place last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && follows(sentence.text(), last, place)) {
        joined.set(joined.size() - 1, new Place(last.start(), Math.max(last.end(), place.end())));
      } else {
        joined.add(place);
      }
    }
    return joined.stream().map(p -> withTail(sentence.text(), p)).toList();
  }

  private static boolean follows(String text, Place last, Place next) {
    return next.start() <= last.end()
        || JOINT.matcher(text.substring(last.end(), next.start())).matches();
  }

  private static Place withTail(String text, Place place) {
    Matcher tail = TAIL.matcher(text).region(place.end(), text.length());
    return tail.find() ? new Place(place.start(), tail.end()) : place;
  }

  private static Optional<Body> place(Sentence sentence) {
    Matcher place = PolicyWords.PLACE.matcher(sentence.text());
    if (!place.find()) {
      return Optional.empty();
    }
    int start = place.start();
    int end = place.end();
    while (place.find() && JOINT.matcher(sentence.text().substring(end, place.start())).matches()) {
      end = place.end();
    }
    return Optional.of(new Body(sentence, start, end, 0));
  }
}
