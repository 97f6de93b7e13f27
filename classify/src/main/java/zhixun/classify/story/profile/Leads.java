package zhixun.classify.story.profile;

import java.util.regex.Pattern;

/** The telling start of a body: bylines, datelines, credits and notices left out. */
final class Leads {
  /** Lines that say who wrote, edited or carried a text, or how to follow its publisher. */
  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "^(?:[#>*\\s|·-]*)(?:作者|文[|｜/:：丨]|编辑|编译|责编|来源|来源：|选自|参与|译者|翻译|校对|原文|转载|本文|图源|封面|"
              + "发布时间|译文声明|免责声明|声明|点击|关注|欢迎|微信|公众号|扫码|导读|摘要|整理|撰文|采访|记者|策划|出品|版权|"
              + "机器之心(?:原创|报道|编译|发布)|新智元(?:报道|原创)|量子位|.{0,12}发自|.{0,16}投稿).*");

  /** A wire's opening such as {@code 新华社北京5月31日电（记者 某某）} or {@code 36氪获悉，}. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:.{0,10}(?:社|网|讯|财经|日报)?.{0,6}\\d{1,2}月\\d{1,2}日(?:电|讯|消息)[，,：:]?(?:[（(].{0,20}[）)])?|"
              + ".{1,8}(?:获悉|消息)[，,：:]|【.{0,40}】)");

  private static final int MAX_BYLINE = 40;

  private Leads() {}

  /**
   * At most {@code length} characters of the body, from its first telling line on.
   *
   * @param title left out where the body repeats it
   */
  static String lead(String title, String body, int length) {
    var out = new StringBuilder(length);
    for (int from = 0; from < body.length() && out.length() < length; ) {
      int end = body.indexOf('\n', from);
      String line = body.substring(from, end < 0 ? body.length() : end).strip();
      from = end < 0 ? body.length() : end + 1;
      if (!line.isEmpty() && !line.equals(title) && !boilerplate(line)) {
        out.append(DATELINE.matcher(line).replaceFirst("")).append('\n');
      }
    }
    out.setLength(Math.min(out.length(), length));
    return out.toString();
  }

  private static boolean boilerplate(String line) {
    return line.length() <= MAX_BYLINE && BOILERPLATE.matcher(line).matches();
  }
}
