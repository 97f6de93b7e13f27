package zhixun.classify.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixun.classify.term.TermMatch;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.TermKind;

/** The models that a title names with their versions; the lead's where the title names none. */
final class ModelNames {
  private static final int LEAD = 3;
  private static final int MOST = 6;

  /** What may follow a family's name and belongs to it: -72B-Instruct, 3.5 Sonnet, 4o mini. */
  private static final Pattern VERSION =
      Pattern.compile(
          "^(?:\\p{IsHan}{0,4}大模型)?(?:-[A-Za-z0-9.]+|[\\s_]?(?:[vVkKrRmMtT]?\\d+(?:\\.\\d+)*(?:[A-Za-z]{1,4}(?![A-Za-z]))?(?![\\d年月日个款家倍万亿%])|"
              + "(?:Pro|Max|Ultra|Plus|Turbo|Mini|mini|Nano|Flash|Lite|Large|Small|Medium|Sonnet|Opus|Haiku|Fable|Mythos|Code|Coder|Math|Image|VL|Omni|Audio|Vision|Video|Instruct|Thinking|Preview|Chat|Base|Air|Live|Edge|Next|Reasoner|Exp|High|Design|Cowork|Desktop|Agent|Canvas|Prover|OCR|Voice|TTS|Speech|Robotics|Nova|Alpha|Beta|Super|Linear|Harness|Imagine|Enterprise|Work|for Excel|Distill|S|App|APP|pro|flash|max|turbo|plus)(?![a-z])))*(?:专业版|企业版|认知大模型|系列)?");

  private static final Pattern COMPARED_BEFORE =
      Pattern.compile(
          "(?:超越了?|超过|击败|媲美|对标|叫板|对打|比肩|碾压|吊打|追上|赶超|反超|挑战|取代|类|版|干翻|掰腕子|不输|优于|领先|打败|战胜|能挑战|狙击|硬刚|输了|说已追上|与|基于|跟|vs|VS|接入)\\s?$");
  private static final Pattern COMPARED_AFTER = Pattern.compile("^(?:实验室|级|杀手|平替|时刻|团队|的能力|之父|平台)");
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "(?<![A-Za-z0-9.\\-])(?<name>[A-Z][A-Za-z]*(?:[\\-_ ]?[A-Z]?[A-Za-z]+)?(?:[\\-_ ]?[vV]?\\d+(?:\\.\\d+)*[A-Za-z]{0,2})(?:[\\- ](?:Pro|Max|Ultra|Plus|Turbo|Mini|mini|Flash|Lite|Preview|Thinking|\\d+B))*)(?![A-Za-z0-9])");
  private static final Pattern CHINESE =
      Pattern.compile(
          "[「“‘](?<quoted>[\\p{IsHan}A-Za-z0-9·.\\- ]{2,20})[」”’](?=[^，。]{0,12}(?:大模型|模型|AI))|(?:发布|推出|上线|开源|公布|大模型|模型|工具|助手|产品)\\s?[「“](?<after>[\\p{IsHan}A-Za-z0-9·.\\- ]{2,20})[」”]|"
              + "(?:发布|推出|上线|开源|自研)(?:了|国内|首个|首款|新|全新|自研)*(?<named>(?!多模态|通用|开源|行业|混合|最新|旗舰|的|语音|视频|推理|垂直|新|多语言|自研|首|文生)[\\p{IsHan}]{2,4}大模型(?![「“ A-Za-z]))|(?:模型|大模型|工具|Agent|智能体|系统|发布|推出|开源|上线)(?:了|全新|最新|新一代|首个|\\s)*[「“]?(?<latin>[a-z]?[A-Z][A-Za-z]*[\\w.\\-]*(?: [A-Z0-9][\\w.\\-]*)*)|[「“]?(?<before>[a-z]?[A-Z][A-Za-z]*[A-Z][\\w.\\-]*)[」”]?\\s?(?:大模型|模型|开始|亮相|登场)");
  private static final Pattern NO_MODEL =
      Pattern.compile(
          "^(?:CES|WAIC|GTC|iPhone|iPad|iOS|IOS|Windows|Win|Mac|macOS|OS|Top|TOP|GB|RTX|H\\d|A\\d00|M\\d|B\\d00|Web|COVID|GB200|Vision Pro|Android|Wi-?Fi|USB|PS|Xbox|Galaxy|Mate|Pura|AI|API|CEO|CTO|IPO|Q\\d|G\\d|Model [3SXY]|SU7|YU7|DDR|HBM|PCIe|Chrome|Ubuntu|Python|Java|Apollo|F1|NO|No|Part|Vol|Day|EP|V|S|X|OpenAI|Copilot\\+|IMO|CVPR|ICLR|NeurIPS|ICML|ACL|Pixel|Apache|SOTA|LLM|GPU|CPU|NPU|PPT|Word|Excel|SDK|MCP|Plan|Pro|Agent|Token|GitHub|MIT|MoE|RAG|AGI|UI|AR|VR|Web|DNA|Beta|Demo|Arena|ID).{0,6}$");
  private static final Pattern SIZE = Pattern.compile("\\d+(?:\\.\\d+)?[BbMT](?![a-z])");
  private static final Pattern NUMBER =
      Pattern.compile("\\d+(?:\\.\\d+)+|(?<=[A-Za-z\\- vV])\\d+[a-z]?(?![\\dBb])");

  private static final Pattern FAMILY =
      Pattern.compile(
          "(?i)deepseek|qwen|通义(?:千问)?|千问|kimi|gemini|claude|grok|豆包|混元|腾讯混元|chatgpt|glm|智谱清言|llama|gpt|le chat|通义大模型");

  private ModelNames() {}

  static List<Fact> in(Reading reading) {
    List<Fact> inTitle = in(reading.title());
    if (!inTitle.isEmpty()) {
      return inTitle;
    }
    return in(reading.body().stream().limit(LEAD).toList());
  }

  private static List<Fact> in(List<Sentence> sentences) {
    var facts = new LinkedHashMap<String, Fact>();
    for (Sentence sentence : sentences) {
      for (Fact fact : inSentence(sentence)) {
        if (facts.size() < MOST) {
          facts.putIfAbsent(fact.value().toLowerCase(Locale.ROOT).replace(" ", ""), fact);
        }
      }
    }
    return List.copyOf(facts.values());
  }

  private static List<Fact> inSentence(Sentence sentence) {
    var taken = new ArrayList<int[]>();
    var facts = new ArrayList<Fact>();
    var compared = new ArrayList<Fact>();
    for (TermMatch name : sentence.names(TermKind.MODEL)) {
      boolean covered = taken.stream().anyMatch(t -> name.start() < t[1] && name.end() > t[0]);
      if (!covered) {
        int end = withVersion(sentence.text(), name.end());
        taken.add(new int[] {name.start(), end});
        boolean other = isCompared(sentence.text(), name.start(), end);
        (other ? compared : facts).add(fact(sentence, name.start(), end));
      }
    }
    unknown(sentence, taken, facts, facts.isEmpty());
    return withoutFamilies(facts.isEmpty() ? compared : facts);
  }

  private static boolean isCompared(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - 8), start);
    return COMPARED_BEFORE.matcher(before).find()
        || COMPARED_AFTER.matcher(text.substring(end)).find();
  }

  /** A family's bare name says nothing more where a model with a number stands beside it. */
  private static List<Fact> withoutFamilies(List<Fact> facts) {
    boolean numbered = facts.stream().anyMatch(f -> hasDigit(f.value()));
    return facts.stream()
        .filter(f -> !numbered || hasDigit(f.value()) || !FAMILY.matcher(f.value()).matches())
        .toList();
  }

  private static boolean hasDigit(String name) {
    return name.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static void unknown(
      Sentence sentence, List<int[]> taken, List<Fact> facts, boolean alone) {
    Matcher latin = UNKNOWN.matcher(sentence.text());
    while (latin.find()) {
      add(sentence, latin.start("name"), latin.end("name"), taken, facts);
    }
    Matcher chinese = CHINESE.matcher(sentence.text());
    while (alone && chinese.find()) {
      for (String group : List.of("quoted", "after", "named", "latin", "before")) {
        if (chinese.group(group) != null) {
          add(sentence, chinese.start(group), chinese.end(group), taken, facts);
        }
      }
    }
  }

  private static void add(
      Sentence sentence, int start, int end, List<int[]> taken, List<Fact> facts) {
    boolean covered = taken.stream().anyMatch(t -> start < t[1] && end > t[0]);
    boolean company =
        sentence.names().stream()
            .anyMatch(
                n -> n.term().kind() != TermKind.MODEL && n.start() <= start && n.end() >= end);
    String name = sentence.text().substring(start, end);
    if (!covered && !company && !NO_MODEL.matcher(name).matches()) {
      taken.add(new int[] {start, end});
      facts.add(fact(sentence, start, end));
    }
  }

  private static int withVersion(String text, int end) {
    Matcher version = VERSION.matcher(text).region(end, text.length());
    return version.find() ? version.end() : end;
  }

  private static Fact fact(Sentence sentence, int start, int end) {
    return sentence.fact(FactType.MODEL, start, end, parts(sentence.text().substring(start, end)));
  }

  private static Map<String, String> parts(String name) {
    var parts = new TreeMap<String, String>();
    Matcher size = SIZE.matcher(name);
    if (size.find()) {
      parts.put("size", size.group());
    }
    Matcher version = NUMBER.matcher(name);
    if (version.find()) {
      parts.put("version", version.group());
    }
    return parts;
  }
}
