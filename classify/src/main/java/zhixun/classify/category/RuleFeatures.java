package zhixun.classify.category;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What an analyst looks at: which kinds of word the title and the lead hold, which two stand
 * together, which comes first, and the shape of the headline. Immutable, thread-safe.
 */
final class RuleFeatures {
  private static final int TITLE_CAP = 3;
  private static final int LEAD_CAP = 4;

  /** Shapes of a headline, each with its name. */
  private record Shape(String name, Pattern pattern) {
    static Shape of(String name, String regex) {
      return new Shape(name, Pattern.compile(regex));
    }
  }

  private static final List<Shape> SHAPES =
      List.of(
          Shape.of("问句", "[?？]|吗$|为什么|为何|怎么|如何|谁是|凭什么"),
          Shape.of("书名号", "《[^》]{4,}》"),
          Shape.of("方括号", "^[\\[【][^】\\]]{1,8}[】\\]]"),
          Shape.of("竖线", "[|｜丨]"),
          Shape.of("金额", "[0-9.]+ ?(亿|万|千万|百万)?(美元|人民币|元|欧元|英镑|港元|日元)|(数|近|超|逾)?(千万|百万|亿)元?"),
          Shape.of("轮次", "(天使|种子|pre-?[a-z]|[a-h][0-9]?\\+{0,2}|战略)轮|ipo"),
          Shape.of("百分比", "[0-9.]+ ?%"),
          Shape.of("参数量", "[0-9.]+ ?(b|亿参数|万亿参数)([^a-z]|$)"),
          Shape.of("版本号", "[a-z]+[- ]?[0-9]+(\\.[0-9]+)"),
          Shape.of("日期消息", "[0-9]+ ?月 ?[0-9]+ ?日"),
          Shape.of(
              "论文编号",
              "arxiv|et al|[a-z]{3,5}[' ]?20[12][0-9]|(cvpr|iclr|icml|neurips|acl|emnlp|aaai)"),
          Shape.of("对话", "^(对话|专访|独家|深度|观察|万字|一文|圆桌|访谈|揭秘|盘点|复盘)|(专访|对话|访谈)"),
          Shape.of("言论", "[:：“”「」]"),
          Shape.of("早报", "早报|日报|周报|晚报|周刊|速览|要闻|60秒|8点1氪|晨报|一周"),
          Shape.of("多条", "[;；]|[,，].*[,，]"),
          Shape.of("征求意见", "征求意见|公开征集|意见稿"),
          Shape.of("传闻", "传|曝|消息称|据悉|据报道|或将|疑似|爆料"),
          Shape.of("数字人次", "[0-9]+ ?(家|个|款|项|条|名|人|台|只|座|亿|万)"));

  private final Lexicon lexicon;
  private final List<String> lists;

  RuleFeatures(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.lists = lexicon.lists();
  }

  void emit(String title, String lead, FeatureSink sink) {
    var inTitle = lexicon.find(title);
    var inLead = lexicon.find(lead);
    for (int i = 0; i < lists.size(); i++) {
      count("标题·" + lists.get(i), inTitle.count[i], TITLE_CAP, 1.5f, sink);
      count("正文·" + lists.get(i), inLead.count[i], LEAD_CAP, 2f, sink);
    }
    together(inTitle, sink);
    first(inTitle, sink);
    shape(title, lead, sink);
  }

  private static void count(String name, int hits, int cap, float divisor, FeatureSink sink) {
    if (hits > 0) {
      sink.accept(Block.RULES, name, Math.min(hits, cap) / divisor);
      sink.accept(Block.RULES, name + "+", 0.5f);
    }
  }

  /** Two kinds of word in one title, and which stands first. */
  private void together(Lexicon.Hits hits, FeatureSink sink) {
    for (int i = 0; i < lists.size(); i++) {
      for (int j = i + 1; hits.count[i] > 0 && j < lists.size(); j++) {
        if (hits.count[j] > 0) {
          sink.accept(Block.RULES, lists.get(i) + "&" + lists.get(j), 1);
        }
      }
    }
  }

  private void first(Lexicon.Hits hits, FeatureSink sink) {
    int best = -1;
    for (int i = 0; i < lists.size(); i++) {
      if (hits.first[i] >= 0 && (best < 0 || hits.first[i] < hits.first[best])) {
        best = i;
      }
    }
    sink.accept(Block.RULES, "首·" + (best < 0 ? "无" : lists.get(best)), 1);
  }

  private static void shape(String title, String lead, FeatureSink sink) {
    for (Shape shape : SHAPES) {
      if (shape.pattern.matcher(title).find()) {
        sink.accept(Block.RULES, "形·" + shape.name, 1);
      }
    }
    sink.accept(Block.RULES, "题长·" + Math.min(title.length() / 8, 8), 1);
    sink.accept(Block.RULES, "文长·" + Math.min(lead.length() / 75, 4), 1);
  }
}
