package zhixun.query.digest.text;

import java.util.List;
import java.util.regex.Pattern;

/** What a newsroom puts around the news: cut from the front of a sentence, or the whole of it. */
final class Boilerplate {
  /** Stripped from the front, again and again until none fits. */
  private static final List<Pattern> DATELINES =
      List.of(
          Pattern.compile(
              "^[（(【\\[][^）)】\\]]{0,30}(记者|通讯员|编辑|作者|编译|见习)[^）)】\\]]{0,40}[）)】\\]]\\s*"),
          Pattern.compile(
              "^[\\p{IsHan}A-Za-z0-9·\\- ]{2,18}\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日\\s*"
                  + "(电|讯|消息|报道|获悉|综合消息)[，,：: ]*"),
          Pattern.compile("^[\\p{IsHan}A-Za-z0-9·]{2,12}\\s*(讯|电|快讯|获悉|独家获悉)\\s*[，,：:]\\s*"),
          Pattern.compile("^[\\p{IsHan}A-Za-z0-9·]{2,10}(记者|讯)(从[^，,]{2,30}获悉)?[，,：:]\\s*"),
          Pattern.compile("^【[^】]{1,20}】\\s*"),
          Pattern.compile("^(据悉|据了解|据报道|消息称)[，,]\\s*"),
          Pattern.compile("^(原标题|标题|导读|摘要|快讯)[：:]\\s*"),
          Pattern.compile("^[■●▲◆★·•\\-—]+\\s*"),
          Pattern.compile("^\\d{1,2}\\s*[、.．]\\s*(?=\\p{IsHan})"));

  /** A sentence with one of these says nothing of the event. */
  private static final Pattern NOISE =
      Pattern.compile(
          "本报记者|责任编辑|责编|编辑[：:]|作者[：:]|文[｜|/／]|来源[：:]|图源|图片来源|图片由|配图|原标题|公众号|扫码|二维码"
              + "|点击|阅读原文|欢迎(投稿|关注|订阅|加入|转发)|版权|转载|免责|广告|小编|本文(将|由|来自|转|首发|仅|为|作者|不)"
              + "|注[：:]|下载(地址|链接|App)|查看更多|戳此|关注我们|加入群|微信号|添加微信|邮箱|©|http[s]?://|更多(精彩|内容|详情|资讯)"
              + "|今日(要闻|看点)|早报|延伸阅读|相关阅读|参考(资料|链接|文献)|分享到|收藏|敬请期待|感谢.{0,8}投递");

  private Boilerplate() {}

  static String strip(String sentence) {
    String text = sentence.strip();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Pattern dateline : DATELINES) {
        String shorter = dateline.matcher(text).replaceFirst("").strip();
        if (shorter.length() < text.length() && shorter.length() >= 8) {
          text = shorter;
          changed = true;
        }
      }
    }
    return text;
  }

  static boolean isNoise(String sentence) {
    return NOISE.matcher(sentence).find();
  }
}
