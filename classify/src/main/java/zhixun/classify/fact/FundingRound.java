package zhixun.classify.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;

/** Which round it is, from the plainest words to the vaguest. */
final class FundingRound {
  private static final List<Pattern> KINDS =
      List.of(
          Pattern.compile(
              "(?:Pre-?IPO|(?:[Pp]re-?|准)?[A-H]\\d?[+＋]{0,3}\\d?)\\s?(?:系列)?(?:轮|轮融资|輪)|(?:超级|大)?(?:种子|天使)(?:[+＋]{0,3})?轮|(?:[Pp]re-?|准)[A-H][+＋]{0,3}|Pre-?IPO"),
          Pattern.compile("(?:[A-H]\\+*、)[A-H]\\+*(?:两|三)轮|战略(?:轮)?(?:融资|投资|入股)|战略轮|战投"),
          Pattern.compile("收购|收購|并购|併購|私有化|买下"),
          Pattern.compile("IPO|首次公开募股"),
          Pattern.compile("定增|配售|定向增发|增发|可转债|债务融资|债权融资"),
          Pattern.compile("登陆(?:科创板|创业板|港股|美股|A股|纳斯达克|北交所)|上市|挂牌|递表"),
          Pattern.compile(
              "首次外部融资|拆分融资|[两二三四五六]轮融资|合资|合并|入股|债券|信贷|种子资金|首轮(?:融资)?|第[一二三四五六]轮(?:融资)?|(?:最)?新一轮(?:融资)?|新融资|分拆|增资|种子(?=融资)|天使(?=融资)"));

  private FundingRound() {}

  /** The title's word, else that of the first sentence which has one; its kind as attribute. */
  static Optional<Fact> in(List<Sentence> sentences) {
    List<Sentence> title = sentences.stream().filter(Sentence::inTitle).toList();
    Optional<Fact> inTitle = plainest(title);
    if (inTitle.isPresent() && !isVague(inTitle.get())) {
      return inTitle;
    }
    List<Sentence> body = sentences.stream().filter(s -> !s.inTitle()).limit(6).toList();
    Optional<Fact> letter = first(body, KINDS.get(0));
    if (letter.isPresent()) {
      return letter;
    }
    return inTitle.or(() -> plainest(body));
  }

  private static boolean isVague(Fact fact) {
    return KINDS.get(KINDS.size() - 1).matcher(fact.value()).matches();
  }

  private static Optional<Fact> plainest(List<Sentence> sentences) {
    return KINDS.stream().flatMap(kind -> first(sentences, kind).stream()).findFirst();
  }

  private static Optional<Fact> first(List<Sentence> sentences, Pattern kind) {
    for (Sentence sentence : sentences) {
      Matcher matcher = kind.matcher(sentence.text());
      while (matcher.find()) {
        if (!isFormer(sentence.text(), matcher.start())) {
          var attributes = Map.of("round", normal(matcher.group()));
          return Optional.of(
              sentence.fact(FactType.ROUND, matcher.start(), matcher.end(), attributes));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isFormer(String text, int at) {
    String before = text.substring(Math.max(0, at - 8), at);
    return before.contains("此前") || before.contains("上一") || before.contains("曾");
  }

  private static String normal(String words) {
    if (words.contains("收") || words.contains("并购") || words.contains("併購")) {
      return "并购";
    }
    if (words.startsWith("战")) {
      return "战略";
    }
    if (words.contains("上市") || words.contains("登陆") || words.contains("挂牌")) {
      return "IPO";
    }
    return words.replace("融资", "").replace("轮", "").replace('＋', '+').strip();
  }
}
