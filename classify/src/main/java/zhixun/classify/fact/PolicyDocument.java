package zhixun.classify.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;

/** The document that the article is about: a name in 《》, else a long name that ends in its kind. */
final class PolicyDocument {
  private static final int LEAD = 12;
  private static final Pattern MARKED = Pattern.compile("《([^《》]{2,90}(?:《[^《》]*》[^《》]{0,40})*)》");
  private static final Pattern ISSUED_BEFORE =
      Pattern.compile(
          "(?:印发|发布|出台|公布|颁布|制定|下发|签署|通过|审议|征求|就|推出|起草|修订|批准|关于|施行|实施|形成|编制|解读|落实|正式|联合|宣布|达成|拟定|开展)(?:了|的)?\\s?$");
  private static final Pattern ISSUED_AFTER =
      Pattern.compile(
          "^(?:》|的|，|\\s|（[^（）]{0,40}）|\\([^()]{0,40}\\))*(?:全文|正式|公开|向社会|解读|发布|印发|出台|施行|实施|生效|公布|征求|意见|提出|明确|通过|等|落地|获|指出|要求)");
  private static final Pattern BASIS =
      Pattern.compile("(?:根据|依据|按照|依照|违反|贯彻落实|遵循|按|对标|符合)[^。；]{0,30}$");
  private static final Pattern PRINTED =
      Pattern.compile(
          "^(?:日报|时报|周刊|晚报|新闻|杂志|自然|科学|金融时报|华尔街日报|纽约时报|时代|经济观察报|.{0,6}(?:日报|时报|周刊|晚报|邮报|杂志|卫报|月刊))$");
  private static final Pattern UNMARKED =
      Pattern.compile(
          "(?:关于印发|印发|发布|出台|公布|颁布|推出|通过|签署|下发|制定|公开征求)(?<name>[\\p{IsHan}\\w“”\"（）()—\\-+＋×、·\\s]{3,50}?(?:"
              + PolicyWords.KINDS
              + ")(?:[（(][^（）()]{1,20}[）)])*)(?=的通知|意见|的公告|[，。；：！？\\s｜|、]|$)");
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?<name>关于[\\p{IsHan}\\w“”\"（）()—\\-+＋×、·\\s]{4,70}?的?(?:通知|意见|公告|决定|实施意见|指导意见|若干措施|建议|批复|备忘录|实施方案|方案))(?=[，。；：！？\\s｜|（(]|$)");

  private static final Pattern LAW =
      Pattern.compile(
          "(?<name>[\\p{IsHan}A-Z“”\"]{1,10}?(?:法案|安全法|保护法|公约|宣言|规划纲要|条例|草案|提案|行动计划|行政令))");

  private record Named(Sentence sentence, int start, int end, int score) {}

  private PolicyDocument() {}

  static Optional<Fact> in(Reading reading) {
    Optional<Named> marked =
        reading.lead(LEAD).stream()
            .flatMap(PolicyDocument::marked)
            .filter(n -> n.score() > 0)
            .max(Comparator.comparingInt(Named::score));
    if (marked.isPresent() && (marked.get().sentence().inTitle() || marked.get().score() >= 20)) {
      return marked.map(PolicyDocument::fact);
    }
    return unmarked(reading.title())
        .or(() -> marked)
        .or(() -> unmarked(reading.body().stream().limit(3).toList()))
        .map(PolicyDocument::fact);
  }

  private static Fact fact(Named named) {
    return named.sentence().fact(FactType.DOCUMENT, named.start(), named.end(), Map.of());
  }

  private static Stream<Named> marked(Sentence sentence) {
    String text = sentence.text();
    return MARKED
        .matcher(text)
        .results()
        .map(m -> new Named(sentence, m.start(1), m.end(1), score(sentence, m.start(), m.end())));
  }

  private static int score(Sentence sentence, int start, int end) {
    String text = sentence.text();
    String name = text.substring(start + 1, end - 1);
    String before = text.substring(Math.max(0, start - 40), start);
    String after = text.substring(end, Math.min(text.length(), end + 30));
    if (PRINTED.matcher(name).matches()) {
      return 0;
    }
    int score = sentence.inTitle() ? 40 : Math.max(0, 12 - sentence.offset() / 150);
    score += PolicyWords.KIND_AT_END.matcher(name).find() ? 12 : -8;
    score += ISSUED_BEFORE.matcher(before).find() ? 14 : 0;
    score += ISSUED_AFTER.matcher(after).find() ? 6 : 0;
    score += after.contains("以下简称") || after.contains("下称") || after.contains("简称") ? 10 : 0;
    score -= BASIS.matcher(before).find() ? 20 : 0;
    score -= name.length() <= 4 && !sentence.inTitle() ? 8 : 0;
    return score - start / 20;
  }

  private static Optional<Named> unmarked(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      List<Pattern> forms =
          sentence.inTitle() ? List.of(UNMARKED, ABOUT, LAW) : List.of(UNMARKED, ABOUT);
      for (Pattern form : forms) {
        Matcher matcher = form.matcher(sentence.text());
        if (matcher.find()) {
          return Optional.of(new Named(sentence, matcher.start("name"), matcher.end("name"), 1));
        }
      }
    }
    return Optional.empty();
  }
}
