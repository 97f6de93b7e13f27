package zhixun.ingest.extract.byline;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads names of people after 记者 and 文/: two to four Han characters each, parted by marks. */
final class People {
  private static final String[] MARKS = {
    "作者 ", "记者", "文/", "文／", "文丨", "文｜", "文|", "文 |", "撰文", "评论员", "通讯员"
  };

  private static final String[] NO_NAMES = {
    "报道", "摄影", "摄", "从", "在", "获悉", "了解", "采访", "近日", "发现", "表示", "站", "证", "们", "注意", "看到", "来到",
    "走进", "问", "会", "对", "日", "今", "昨", "就", "联系", "节", "手记", "观察", "编辑", "见面", "提问", "部", "团"
  };

  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆"
          + "范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙史陶贺毛段郝顾龚邵覃武钱戴严莫孔向常汤康易乔牛樊葛邢安齐伍庞颜"
          + "倪庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷曲盛冉翁蓝路游辛靳管欧阳柴蒙鲍华喻"
          + "祁蒲房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬仇栾"
          + "丛隋商原迟桑晋占利木查花楼荆仲景乐幸封储元雍洪尉惠阎傅温万栗南胥郁麻都迎闻敖池邝申云巩苑鞠沙匡甄虞荀芮巫班伊厉祖茅沃诸仲阚佘帅亓逄揭谌亢矫戈谈束盖蔺郗晁訾强战";

  private static final Pattern LATIN =
      Pattern.compile("(?:By )?[A-Z][\\p{L}'.-]{0,20}(?: (?:and |& )?[A-Z][\\p{L}'.-]{0,20}){1,5}");

  private static final int LOOK = 40;

  private People() {}

  /** The names after a reporter's mark, as printed; null when none follow. */
  static @Nullable String reporters(String text) {
    for (String mark : MARKS) {
      int at = text.indexOf(mark);
      for (int i = 0; at >= 0 && i < 4; i++) {
        int from = at + mark.length();
        String names = names(text.substring(from, Math.min(text.length(), from + LOOK)));
        if (names != null) {
          return names;
        }
        at = text.indexOf(mark, from);
      }
    }
    return null;
  }

  /** The names in brackets after 电, as agencies sign: 新华社北京5月19日电（刘艺、杨吉）. */
  static @Nullable String afterAgency(String text) {
    int at = text.substring(0, Math.min(text.length(), LOOK)).indexOf('电');
    int open = at + 1;
    while (at >= 0 && open < text.length() && text.charAt(open) == ' ') {
      open++;
    }
    if (at < 0 || open + 1 >= text.length() || "（(".indexOf(text.charAt(open)) < 0) {
      return null;
    }
    int from = open + 1;
    return names(withoutMarks(text.substring(from, Math.min(text.length(), from + LOOK))));
  }

  /** The names in brackets at the end: …举行。（张巨峰）, …过程吗？”（姚峰 上海报道）. */
  static @Nullable String inClosingBrackets(String text) {
    int end = text.length() - 1;
    if (end < 3 || "）)".indexOf(text.charAt(end)) < 0) {
      return null;
    }
    int open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
    if (open < 0 || end - open > LOOK) {
      return null;
    }
    String inside = withoutMarks(text.substring(open + 1, end));
    String found = names(inside);
    int blank = inside.lastIndexOf(' ');
    boolean titled = found == null && blank > 0 && text.startsWith("作者", open + 1);
    return titled ? names(inside.substring(blank + 1)) : found;
  }

  /** The names before 发自: 某某 发自 凹非寺. */
  static @Nullable String beforeSender(String text) {
    for (String mark : new String[] {" 发自", " 整理自", " 编译自", " 编辑整理"}) {
      int at = text.indexOf(mark);
      String before = at < 2 ? "" : text.substring(0, at).strip();
      if (before.length() >= 2 && before.length() <= 20 && isHan(before.charAt(0))) {
        return before;
      }
    }
    return null;
  }

  /** The people that a page's head names: Han names, or two to four capitalised words. */
  static @Nullable String inHead(@Nullable String stated) {
    String han = names(stated);
    return han != null || stated == null || !LATIN.matcher(stated.strip()).matches()
        ? han
        : stated.strip();
  }

  /** Whether the text is one person's name and nothing else. */
  static boolean isOne(String text) {
    return text.length() <= 3 && text.equals(names(text));
  }

  private static String withoutMarks(String text) {
    String rest = text.strip();
    for (String word : new String[] {"本报", "特约", "记者", "通讯员", "作者", "文", "："}) {
      rest = rest.startsWith(word) ? rest.substring(word.length()).strip() : rest;
    }
    return rest;
  }

  /** Names at the very start of the text. */
  static @Nullable String names(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int first = -1;
    int last = 0;
    int i = 0;
    for (int found = 0; i < text.length() && found < 8; found++) {
      while (i < text.length() && " 　、：:/／|丨｜".indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      int end = i;
      while (end < text.length() && isHan(text.charAt(end))) {
        end++;
      }
      String name = name(text.substring(i, end));
      if (name == null) {
        break;
      }
      first = first < 0 ? i : first;
      last = i + name.length();
      if (name.length() < end - i) {
        break;
      }
      i = end;
    }
    return first < 0 ? null : text.substring(first, last).replace('　', ' ');
  }

  /** The name that a run of Han characters is or begins with. */
  private static @Nullable String name(String run) {
    if (run.length() < 2 || SURNAMES.indexOf(run.charAt(0)) < 0) {
      return null;
    }
    int end = Math.min(run.length(), 12);
    for (String word : NO_NAMES) {
      int at = run.indexOf(word, 1);
      end = at >= 0 && at < end ? at : end;
    }
    return end >= 2 && end <= 4 ? run.substring(0, end) : null;
  }

  private static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }
}
