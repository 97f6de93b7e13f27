package zhixun.classify.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixun.contract.event.Dated;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;

/** 文号 and the dates that a document states of itself: issued, in force, open for comment. */
final class PolicyMarks {
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\p{IsHan}{1,12}[〔\\[【（(]\\s?20\\d{2}\\s?[〕\\]】）)]\\s?第?\\d{1,5}号|20\\d{2}年第\\d{1,3}号");
  private static final String DATE = "(?<year>20\\d{2})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日";
  private static final Map<FactType, Pattern> DATES =
      new java.util.EnumMap<>(
          Map.of(
              FactType.EFFECTIVE_ON, Pattern.compile("自" + DATE + "起?(?:正式)?(?:施行|实施|生效|执行)"),
              FactType.COMMENT_DEADLINE,
                  Pattern.compile(
                      "(?:截止|截至|反馈|意见)[^。；]{0,24}?(?:20\\d{2}年\\d{1,2}月\\d{1,2}日[^。]{0,3}至)?"
                          + DATE
                          + "(?:前|止|之前|24时)?"),
              FactType.ISSUED_ON, Pattern.compile(DATE + "(?:[^。，；]{0,6})?(?:印发|发布|公布|颁布|通过)")));

  private PolicyMarks() {}

  static List<Fact> in(Reading reading) {
    var facts = new ArrayList<Fact>();
    for (Sentence sentence : reading.all()) {
      if (!sentence.text().contains("20")) {
        continue; // every mark holds a year of this century
      }
      Matcher number = NUMBER.matcher(sentence.text());
      if (number.find() && isNew(facts, FactType.DOCUMENT_NUMBER)) {
        facts.add(sentence.fact(FactType.DOCUMENT_NUMBER, number.start(), number.end()));
      }
      DATES.forEach(
          (type, pattern) -> {
            if (isNew(facts, type)) {
              date(sentence, type, pattern).ifPresent(facts::add);
            }
          });
    }
    return facts;
  }

  private static boolean isNew(List<Fact> facts, FactType type) {
    return facts.stream().noneMatch(f -> f.type() == type);
  }

  private static Optional<Fact> date(Sentence sentence, FactType type, Pattern pattern) {
    Matcher matcher = pattern.matcher(sentence.text());
    if (!matcher.find()) {
      return Optional.empty();
    }
    return EventDateExtractor.day(
            Integer.parseInt(matcher.group("year")),
            Integer.parseInt(matcher.group("month")),
            Integer.parseInt(matcher.group("day")))
        .map(day -> fact(sentence, type, matcher, day));
  }

  private static Fact fact(Sentence sentence, FactType type, Matcher matcher, LocalDate day) {
    return sentence.fact(
        type, matcher.start("year"), matcher.end("day") + 1, Map.of("date", Dated.day(day).text()));
  }
}
