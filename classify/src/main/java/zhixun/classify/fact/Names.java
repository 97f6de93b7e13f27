package zhixun.classify.fact;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixun.classify.term.TermMatch;

/**
 * Finds the name that stands before or after a place, known to the dictionary or not: a quoted
 * name, a known one, a run of Latin words, or what is left of the clause when descriptions (AI安全公司,
 * 自动驾驶企业) are taken off.
 */
final class Names {
  /** A stretch of a sentence. */
  record Place(int start, int end) {
    String in(Sentence sentence) {
      return sentence.text().substring(start, end);
    }
  }

  private static final int LONGEST_CHINESE = 14;
  private static final int LONGEST_QUOTED = 24;
  private static final String OPENING = "「“‘《\"『【";
  private static final String CLOSING = "」”’》\"』】";

  private static final Pattern FILLER_BEFORE =
      Pattern.compile(
          "(?:闯关|冲刺|冲上|叩关|赴|拟?定增|科创板|港股|被曝|据传|主动|正式|近日|日前|今日|今天|昨日|近期|正式|宣布|官宣|已经?|再度?|再次|又|即将|刚刚|刚|连续|累计|成功|被?传出?|被?曝|"
              + "或将?|将|拟|计划|洽谈|据悉|正在?|正?寻求|消息称|有望|最快|于?\\d{1,2}月(?:\\d{1,2}日)?|\\d{1,2}日|本周|上周|今年|去年|年内|"
              + "表示|称|完成|启动|首次|一举|独家|欲|要|也|以|在|公司|集团|据|能否|冲刺|一年|半年|内|向|从|获批|两?个月|"
              + "（[^（）]{0,30}）|\\([^()]{0,30}\\)|[\\s,，:：·]){1,8}$");
  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "^.*(?:公司|企业|厂商|平台|品牌|独角兽|服务商|开发商|制造商|供应商|提供商|研发商|运营商|方案商|集成商|团队|初创|新锐|"
              + "新秀|巨头|龙头|旗下|领域|赛道|黑马|玩家|项目|明星|教父|的|获悉|了解到|消息|电|讯|报道|显示|传|曝|"
              + "首发|创始人|创立|机构|应用|工具|助手|系统|软件|产品)(?=.{2,})");
  private static final Pattern GENERIC =
      Pattern.compile(
          "^(?:.*(?:公司|企业|团队|项目|资本|独角兽|厂商|行业|领域|机构|平台|市场|赛道|创企|模式|时代|具身智能|交易|估值|融资)|本轮|此轮|此次|这家|该|其|它|他|她|我们|近|目前|"
              + "AI|大模型|人工智能|机器人|制药|A股|港股|IPO|亿美金|.|[A-H]轮|.*(?:拟|计划|主动|成立|市值|亿|数千万|投资|轮|尽管|等待|需求|打造|争夺|获|美金|美元|跑赢|募|增长|推出|发布|全球|国内|第一|唯一|"
              + "最大|连续|持续|多家|这|那|被|把|跨界|做|是|在|已|再|又|不|未|仍|很|更|最|变胖|提交|小步|美国|中国机|欧洲|的|了|着|谁|什么|如何|年|月|离开|如果|进行|完成|宣布|称).*)$");
  private static final Pattern LATIN_TAIL =
      Pattern.compile("[A-Z0-9a-z][\\w.+&'’\\-]*(?: [A-Z0-9][\\w.+&'’\\-]*)*$");
  private static final Pattern LATIN_HEAD =
      Pattern.compile("^[A-Z0-9a-z][\\w.+&'’\\-]*(?: [A-Z0-9][\\w.+&'’\\-]*)*");
  private static final Pattern CHINESE_TAIL = Pattern.compile("[\\p{IsHan}A-Za-z0-9·\\-]{2,30}$");

  private static final Pattern DESCRIBED =
      Pattern.compile(
          "^[\\p{IsHan}A-Z ]{0,16}?(?:公司|企业|厂商|初创|平台|开发商|制造商|独角兽|服务商|供应商)\\s?"
              + "(?<name>[A-Z][\\w.+&'’\\-]*(?: [A-Z0-9][\\w.+&'’\\-]*)*|\\p{IsHan}{2,8}?(?=[，。、；\\s]|$))");

  private Names() {}

  /** The name that ends where the fillers before {@code end} begin. */
  static Optional<Place> before(Sentence sentence, int end) {
    String text = sentence.text();
    Matcher filler = FILLER_BEFORE.matcher(text).region(0, end);
    int to = filler.find() ? filler.start() : end;
    if (to <= 0) {
      return Optional.empty();
    }
    int quote = CLOSING.indexOf(text.charAt(to - 1));
    if (quote >= 0) {
      return quoted(text, OPENING.charAt(quote), to);
    }
    for (TermMatch name : sentence.names()) {
      if (name.end() == to && isActor(name)) {
        return Optional.of(new Place(name.start(), to));
      }
    }
    return plain(text, to).or(() -> knownBefore(sentence, to));
  }

  /** The last known name in the clause before {@code end}: DeepSeek 被曝叫停了融资. */
  private static Optional<Place> knownBefore(Sentence sentence, int end) {
    String text = sentence.text();
    Optional<Place> last = Optional.empty();
    for (TermMatch name : sentence.names()) {
      boolean near = name.end() <= end && end - name.end() <= 24;
      if (near && isActor(name) && !parted(text, name.end(), end)) {
        last = Optional.of(new Place(name.start(), name.end()));
      }
    }
    return last;
  }

  private static boolean parted(String text, int start, int end) {
    return text.substring(start, end).chars().anyMatch(c -> "，。；;|｜、获".indexOf(c) >= 0);
  }

  /** The name that begins at {@code start}, white space and quotes left out. */
  static Optional<Place> after(Sentence sentence, int start) {
    String text = sentence.text();
    int from = start;
    while (from < text.length() && " ：:，,".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    if (from == text.length()) {
      return Optional.empty();
    }
    int quote = OPENING.indexOf(text.charAt(from));
    int close = quote < 0 ? -1 : text.indexOf(CLOSING.charAt(quote), from + 1);
    if (close > from + 1 && close - from <= LONGEST_QUOTED) {
      return Optional.of(new Place(from + 1, close));
    }
    int begin = from;
    for (TermMatch name : sentence.names()) {
      if (isActor(name) && name.start() >= begin && name.start() <= begin + LONGEST_CHINESE) {
        boolean described = onlyDescription(text.substring(begin, name.start()));
        return described ? Optional.of(new Place(name.start(), name.end())) : latin(text, begin);
      }
    }
    return latin(text, begin);
  }

  private static boolean onlyDescription(String between) {
    return between.length() <= 3 || DESCRIPTION.matcher(between + "某某").find();
  }

  private static Optional<Place> latin(String text, int from) {
    Matcher head = LATIN_HEAD.matcher(text).region(from, text.length());
    if (head.find() && head.end() - from >= 2) {
      return accepted(text, from, head.end());
    }
    Matcher described = DESCRIBED.matcher(text).region(from, text.length());
    if (described.find()) {
      return accepted(text, described.start("name"), described.end("name"));
    }
    return Optional.empty();
  }

  private static Optional<Place> quoted(String text, char opening, int to) {
    int open = text.lastIndexOf(opening, to - 2);
    return open >= 0 && to - open <= LONGEST_QUOTED
        ? accepted(text, open + 1, to - 1)
        : Optional.empty();
  }

  private static Optional<Place> plain(String text, int to) {
    Matcher latin = LATIN_TAIL.matcher(text).region(Math.max(0, to - 60), to);
    if (latin.find() && to - latin.start() >= 2) {
      int start = latin.start();
      if (text.startsWith("AI ", start) && to - start > 4) {
        start += 3;
      }
      return accepted(text, start, to);
    }
    Matcher chinese = CHINESE_TAIL.matcher(text).region(Math.max(0, to - 30), to);
    if (!chinese.find()) {
      return Optional.empty();
    }
    int start = chinese.start();
    Matcher description = DESCRIPTION.matcher(text).region(start, to);
    if (description.find() && to - description.end() >= 2) {
      start = description.end();
    }
    return to - start <= LONGEST_CHINESE ? accepted(text, start, to) : Optional.empty();
  }

  private static Optional<Place> accepted(String text, int start, int end) {
    String name = text.substring(start, end).strip();
    boolean number = name.chars().allMatch(c -> c < 'A' && c < 128);
    return name.isEmpty() || number || GENERIC.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(new Place(start, end));
  }

  private static boolean isActor(TermMatch name) {
    return switch (name.term().kind()) {
      case COMPANY, MODEL, INSTITUTE, INVESTOR, EXCHANGE -> true;
      case CHIP, PRODUCT, POLICY_BODY, PERSON, PLACE, TECHNICAL, OTHER -> false;
    };
  }
}
