package zhixun.ingest.crawl;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import zhixun.ingest.extract.charset.CharsetDetector;
import zhixun.ingest.fetch.Page;

/** Tells a page that stands in the way of a list: a login, a check for robots, a bare script. */
final class GatePage {
  /** Groups such failures in a source's health. */
  static final String CAUSE = "login or shell page";

  private static final List<String> PATHS =
      List.of("login", "signin", "passport", "captcha", "verify", "/auth", "/sso");

  private static final List<String> WORDS =
      List.of("请登录", "用户登录", "登录后", "验证码", "安全验证", "人机验证", "访问过于频繁", "访问受限", "开启JavaScript");

  private static final int LITTLE_TEXT = 120;

  private GatePage() {}

  /** What kind of gate it is, for people; empty when it is none that we know. */
  static Optional<String> reason(Page page, URI list) {
    String path = String.valueOf(page.address().getPath()).toLowerCase(Locale.ROOT);
    boolean moved = !page.address().equals(list);
    if (moved && PATHS.stream().anyMatch(path::contains)) {
      return Optional.of("转到登录或验证页 " + page.address());
    }
    boolean html = page.mediaType().contains("html") || page.start(200).contains("<");
    return html && !page.start(200).contains("<?xml")
        ? inside(page, list, moved)
        : Optional.empty();
  }

  private static Optional<String> inside(Page page, URI list, boolean moved) {
    var charset = CharsetDetector.detect(page.body(), page.httpCharset().orElse(null));
    Document html = Jsoup.parse(CharsetDetector.decode(page.body(), charset));
    String text = html.text();
    if (html.selectFirst("input[type=password]") != null) {
      return Optional.of("返回的是登录页");
    }
    Optional<String> word =
        text.length() > 600 ? Optional.empty() : WORDS.stream().filter(text::contains).findFirst();
    if (word.isPresent()) {
      return Optional.of("返回的页面写着「" + word.get() + "」");
    }
    if (text.length() < LITTLE_TEXT && html.selectFirst("script") != null) {
      return Optional.of("返回的是只有脚本的空壳页，正文 " + text.length() + " 字");
    }
    boolean home = moved && "/".equals(page.address().getPath()) && !"/".equals(list.getPath());
    return home ? Optional.of("转到首页 " + page.address()) : Optional.empty();
  }
}
