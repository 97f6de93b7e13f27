package zhixun.classify.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixun.classify.fact.Names.Place;
import zhixun.classify.term.TermMatch;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;

/** Who put the money in, with the role that the words give each. */
final class FundingInvestors {
  private static final int MOST = 25;
  private static final int EARLY = 60;
  private static final String LIST = "(?<list>[^。；;！？]{2,160}?)";

  private static final List<Pattern> LISTS =
      List.of(
          Pattern.compile(
              "(?:由|获得?了?|獲|来自|引入|吸引了?|，|、|：|和|轮融资[，由]?|投资方|^|\\s)"
                  + "(?<list>[^，。；;！？由]{2,90}?)(?:共同|联合|联手|独家|战略|等(?:多家)?(?:机构|公司|投资人|巨头|企业|老股东|产业方|知名)?|继续|持续|超额|作为)*"
                  + "(?<role>领投|跟投|参投|领头投资|参与(?:投资|跟投|了?本轮|此轮|融资|本次)|加注|追加投资|持续加码|注资|领衔|领先投资|投资支持|押注|参与(?=[，。；\\s]|$)|入局(?=[，。；]|$)|出手)"),
          Pattern.compile(
              "(?<role>投资方|投资者|投资人|投资机构|领投方|跟投方|参投方|老股东|现有股东|新股东|股东)(?:还|也|阵容|名单|们)?(?:包括了?|为|有|涵盖|则?包含|是)"
                  + LIST
                  + "(?=[，,]?(?:其中|本轮|跟投|此轮|等(?!多)|参|将|资金|$)|$)"),
          Pattern.compile(
              "由(?<list>[^，。；;！？]{2,90}?)(?:等)?(?:共同|独家|联合|战略)?(?<role>投资|出资|认购)(?=[，。；;\\s]|完成|$)"),
          Pattern.compile(
              "(?:获得?了?|獲|拿下|同时拿下)(?<list>[^，。；;！？]{2,40}?)(?:等)?(?:的)?(?:\\d[^，。]{0,8}[亿万][^，。]{0,4})?(?:独家|战略|联合)?(?<role>投资|注资|入股|青睐|押注)"));

  private static final Pattern SPLIT =
      Pattern.compile(
          "[、,，/]|\\s*(?:以及|还有)\\s*|\\s+(?:和|与|及|&|跟)\\s*(?=\\S)|(?<=[\\p{IsHan}]{2}|[A-Za-z0-9)）])(?:和|与|及)\\s*(?=[\\p{IsHan}A-Za-z]{2})");
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:[\\s:：]|由|其中|包括|是|了|新的?|老股东|现有股东|新老股东|新增|知名|顶级|机构|产业方|产业资本|产业投资方?|战略投资方|创投|VC|风投|投资机构|以及|还有|来自|与|和|及|"
              + "本轮|此轮|融资|美元|亿元|上市公司|国资|头部|基金|股东|资方|科技巨头|巨头|方|投资者|投资方|投资公司|科技公司|私募股权公司|风险投资公司|风投公司|独角兽公司|半导体巨头|芯片巨头|芯片制造商|高端|“|「)+");
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?:[\\s”」]|等(?:机构|多家.*|公司|投资人|多位.*|知名.*|产业.*|多方|.{0,12}(?:机构|投资方|公司|股东|巨头|企业|基金|资本|资方))?|在内(?:的.*)?|继续|持续|共同|联合|独家|战略|领|均|也|老股东|追加|超额|作为.*|担任.*|的|跟|参|旗下基金)+$");
  private static final Pattern NONE =
      Pattern.compile(
          ".*(?:因为|羞辱|纷纷|紛紛|主导|尚未|没有|距离|首发|政策性|机器人本体|国资背景|仅|大模型|已|再|又|次$|进而|从其|自己|一贯|精品|潜在|主要|无法|承诺|要求|协议|公告|交易|具体|有关|除|如果|或许|级美金|初步|价格|金额|一笔|史上|规模|争抢|后续|业绩|社区|追加|专注|接触|包括|成立|亿|两个|这块|领域|级美|大规模|完成|融资|本轮|资金|公司将|万元|亿元|美元|轮|估值|用于|年|月|日|财务顾问|未来|正在|进行|计划|表示|获得|宣布|消息|目前|股东$|^投资|机构$|产品|技术|市场|多家|数家|[，。：:]).*|.|[A-Za-z]|\\d+|我们|该|其|某|谁|大佬|资本|巨头|全球|国内|一家|新|VC|投资人|产业方|资方|此次|的");

  private static final Pattern GIVES =
      Pattern.compile(
          "^(?:[、和与及 ][^，。；]{1,12})*?\\s?(?:等)?(?:[^，。；、]{0,3})(?:投了|也投|投资(?!者|人|方|的)|投資|领投|跟投|参投|押注|入股|入局|注资|收购|收購|并购|增投|買下|买下|合并|连投|抢投|出手|洽谈(?:向|投资|收购|入股)|计划向|拟向|向[^，。；]{2,20}(?:投资|注资|砸|提供|出资)|继续向|考虑(?:投资|收购|增投)|考慮|砸|豪掷|投出|披露持有|完成对|以?[^，。；]{0,10}(?:亿|万)[^，。；]{0,6}收购|[^，。；]{0,10}(?:亿|万)[^，。；]{0,6}投资|\\S{0,10}争抢收购|加持|支持|背书|退出|(?:宣布|公告称?|正式|已|拟|将|计划|以)[^，。；]{0,14}(?:收购|收購|入股|并购))");
  private static final Pattern TAKES =
      Pattern.compile("(?:收购|收購|入股|投资|投了|向|对|加入|参与|退出|合并|被|前|背景)\\s?$");
  private static final Pattern RECEIVED =
      Pattern.compile("(?:获|獲|拿下|引入|来自|拿了)得?(?:[^，。；完]{0,12}[、和与])?\\s?$");
  private static final Pattern MONEY =
      Pattern.compile(
          "^(?:[、和与及][^，。；]{1,10})*?\\s?(?:等)?[^，。；]{0,12}(?:融资|投资|注资|入股|领投|加持|轮|亿|万|青睐)");

  private FundingInvestors() {}

  static List<Fact> in(List<Sentence> sentences) {
    var facts = new LinkedHashMap<String, Fact>();
    for (Sentence sentence : sentences) {
      for (Pattern list : LISTS) {
        Matcher matcher = list.matcher(sentence.text());
        while (matcher.find() && facts.size() < MOST) {
          add(facts, sentence, matcher);
        }
      }
      if (!sentence.inTitle() && sentence.offset() < EARLY) {
        known(sentence).forEach(f -> facts.putIfAbsent(f.value(), f));
      }
      if (sentence.inTitle()) {
        buyers(sentence).forEach(f -> facts.putIfAbsent(f.value(), f));
        known(sentence).forEach(f -> facts.putIfAbsent(f.value(), f));
      }
    }
    return List.copyOf(facts.values());
  }

  private static void add(Map<String, Fact> facts, Sentence sentence, Matcher matcher) {
    String list = matcher.group("list");
    int at = matcher.start("list");
    String role = role(matcher.group("role"));
    Matcher split = SPLIT.matcher(list);
    int start = 0;
    while (start <= list.length()) {
      int end = split.find() ? split.start() : list.length();
      investor(sentence, at + start, at + end, role).forEach(f -> facts.putIfAbsent(f.value(), f));
      if (end == list.length()) {
        return;
      }
      start = split.end();
    }
  }

  private static List<Fact> investor(Sentence sentence, int start, int end, String role) {
    String text = sentence.text();
    int from = start;
    Matcher leading = LEADING.matcher(text).region(from, end);
    if (leading.find()) {
      from = leading.end();
    }
    int to = end;
    Matcher trailing = TRAILING.matcher(text).region(from, to);
    if (trailing.find()) {
      to = trailing.start();
    }
    String name = text.substring(from, Math.max(from, to));
    if (name.isBlank() || name.length() > 30 || NONE.matcher(name).matches()) {
      return List.of();
    }
    return List.of(sentence.fact(FactType.INVESTOR, from, to, Map.of("role", role)));
  }

  /** Known names before a word of investing, or between 获 and the money. */
  private static List<Fact> known(Sentence sentence) {
    String text = sentence.text();
    var facts = new ArrayList<Fact>();
    for (TermMatch name : sentence.names()) {
      if (mayInvest(name)) {
        String after = text.substring(name.end(), Math.min(text.length(), name.end() + 26));
        String before = text.substring(Math.max(0, name.start() - 16), name.start());
        boolean gives = GIVES.matcher(after).find() && !TAKES.matcher(before).find();
        boolean given = RECEIVED.matcher(before).find() && MONEY.matcher(after).find();
        if (gives || given) {
          facts.add(
              sentence.fact(FactType.INVESTOR, name.start(), name.end(), Map.of("role", "投资方")));
        }
      }
    }
    return facts;
  }

  private static boolean mayInvest(TermMatch name) {
    return switch (name.term().kind()) {
      case COMPANY, INVESTOR, PERSON, INSTITUTE -> true;
      case MODEL, CHIP, PRODUCT, EXCHANGE, POLICY_BODY, PLACE, TECHNICAL, OTHER -> false;
    };
  }

  /** A buys B: A is the investor. */
  private static List<Fact> buyers(Sentence sentence) {
    var facts = new ArrayList<Fact>();
    Matcher buys = FundingWords.BUYS.matcher(sentence.text());
    while (buys.find()) {
      boolean passive = sentence.text().substring(0, buys.start()).matches(".*(?:获|被)[^，。]{0,12}");
      Place buyer = passive ? null : Names.before(sentence, buys.start()).orElse(null);
      if (buyer != null && !NONE.matcher(buyer.in(sentence)).matches()) {
        String role = buys.group().contains("购") || buys.group().contains("購") ? "收购方" : "投资方";
        facts.add(
            sentence.fact(FactType.INVESTOR, buyer.start(), buyer.end(), Map.of("role", role)));
      }
    }
    return facts;
  }

  private static String role(String words) {
    if (words.startsWith("领")) {
      return "领投";
    }
    if (words.startsWith("老") || words.contains("加") || words.startsWith("现有")) {
      return "老股东";
    }
    return words.contains("跟") || words.contains("参") ? "跟投" : "投资方";
  }
}
