package zhixun.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes all answers of one site: pages, lists, attachments, robots.txt. */
final class SitePages {
  private static final int RELATED = 4;
  private static final int SUMMARY = 60;
  private static final Charset GBK = Charset.forName("GBK");

  private final DemoSite site;
  private final String base;
  private final List<DemoArticle> newestFirst;
  private final Map<String, Response> responses = new LinkedHashMap<>();

  private SitePages(DemoSite site, String base) {
    this.site = site;
    this.base = base;
    this.newestFirst = newestFirst(site);
  }

  /** Those that only a later page of the site's list names. */
  static List<DemoArticle> beyondFirstList(DemoSite site) {
    return newestFirst(site).stream().skip(site.listSize()).toList();
  }

  private static List<DemoArticle> newestFirst(DemoSite site) {
    return site.articles().stream()
        .sorted(Comparator.comparing(DemoArticle::time).reversed())
        .toList();
  }

  /**
   * @param base address of the site without the last slash
   * @return answers by path
   */
  static Map<String, Response> render(DemoSite site, String base) {
    return new SitePages(site, base).render();
  }

  private Map<String, Response> render() {
    var template = Template.of(site.key() + "/article.html");
    for (DemoArticle article : site.articles()) {
      if (article.oddity() != DemoArticle.Oddity.GONE) {
        put(site.path(article), site.field("html", ""), page(template, article), at(article));
        attach(article);
      }
    }
    lists();
    String disallow = site.field("disallow", "");
    put(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow:" + (disallow.isEmpty() ? "" : " " + disallow) + "\n",
        newest());
    if (site.key().equals("tech")) {
      put("/old.xml", "application/rss+xml", fill("tech/broken.xml", Map.of()), newest());
    }
    return responses;
  }

  private void lists() {
    String[] list = site.field("list", "").split(" ", 3);
    int pages = (newestFirst.size() - 1) / site.listSize() + 1;
    for (int page = 1; page <= pages; page++) {
      int from = (page - 1) * site.listSize();
      int to = Math.min(from + site.listSize(), newestFirst.size());
      var extra = new HashMap<>(Map.of("pageNumber", String.valueOf(page)));
      if (page < pages) {
        extra.put("next", listPath(list[0], page + 1));
      }
      String text = Template.of(site.key() + "/" + list[1]).fill(common(extra), rows(from, to));
      put(listPath(list[0], page), list[2], text, newest());
    }
  }

  private static String listPath(String first, int page) {
    return page == 1 ? first : first.replace(".html", "_" + page + ".html");
  }

  private List<Map<String, String>> rows(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i -> {
              var row = values(newestFirst.get(i));
              // A row needs each of its values; a trailing comma is one of them.
              row.put("comma", i + 1 < to ? "," : " ");
              row.putIfAbsent("author", site.name());
              return row;
            })
        .toList();
  }

  private String page(Template template, DemoArticle article) {
    var values = common(values(article));
    values.put("nav", nav());
    values.put("related", related(article));
    if (article.oddity() == DemoArticle.Oddity.EMPTY) {
      values.put("body", "<div class=\"gallery\"></div>");
    }
    String page = template.fill(values, List.of());
    // UTF-8 bytes read as GBK: the commonest way in which Chinese pages are spoilt for good.
    return article.oddity() == DemoArticle.Oddity.GARBLED
        ? new String(page.getBytes(UTF_8), GBK)
        : page;
  }

  private Map<String, String> values(DemoArticle article) {
    var values = new HashMap<>(article.fields());
    ZonedDateTime time = article.time();
    String path = site.path(article);
    values.put("slug", article.slug());
    values.put("path", path);
    values.put("url", base + path);
    values.putIfAbsent("source", site.name());
    values.put("summary", summary(article));
    values.put("body", paragraphs(article));
    values.put("timeText", article.field("time"));
    values.put("timeShort", format(time, "MM-dd HH:mm"));
    values.put("timeCn", format(time, "uuuu年MM月dd日 HH:mm"));
    values.put("timeIso", time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    values.put("timeRfc", time.format(DateTimeFormatter.RFC_1123_DATE_TIME));
    values.put("timeUnix", String.valueOf(time.toEpochSecond()));
    values.put("day", format(time, "uuuu-MM-dd"));
    values.put("dayCn", format(time, "uuuu年M月d日"));
    values.put("attachmentPath", attachmentPath(article));
    return values;
  }

  private Map<String, String> common(Map<String, String> more) {
    var values = new HashMap<>(more);
    values.put("name", site.name());
    values.put("slogan", site.field("slogan", ""));
    values.put("tail", site.field("tail", ""));
    values.put("nav", nav());
    values.put("home", base + "/");
    ZonedDateTime newest = newestFirst.getFirst().time();
    values.put("newestIso", newest.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    values.put("newestRfc", newest.format(DateTimeFormatter.RFC_1123_DATE_TIME));
    return values;
  }

  private String nav() {
    return site.field("nav", site.name())
        .lines()
        .flatMap(line -> List.of(line.split(" \\| ")).stream())
        .map(entry -> "<a href=\"/channel\">" + entry + "</a>")
        .collect(Collectors.joining(" "));
  }

  private String related(DemoArticle article) {
    return site.articles().stream()
        .filter(other -> other.isArticle() && !other.equals(article))
        .limit(RELATED)
        .map(o -> "<li><a href=\"" + site.path(o) + "\">" + o.field("title") + "</a></li>")
        .collect(Collectors.joining("\n"));
  }

  private static String paragraphs(DemoArticle article) {
    return article.paragraphs().stream()
        .map(text -> "<p>　　" + text + "</p>")
        .collect(Collectors.joining("\n"));
  }

  private static String summary(DemoArticle article) {
    String first = article.paragraphs().isEmpty() ? "图片" : article.paragraphs().getFirst();
    return first.length() <= SUMMARY ? first : first.substring(0, SUMMARY) + "……";
  }

  private void attach(DemoArticle article) {
    if (article.attached().isEmpty()) {
      return;
    }
    boolean pdf = article.field("attachment").endsWith(".pdf");
    byte[] file = pdf ? Attachments.pdf(article.attached()) : Attachments.docx(article.attached());
    String type =
        pdf
            ? "application/pdf"
            : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    responses.put(attachmentPath(article), Response.binary(type, file, at(article)));
  }

  private String attachmentPath(DemoArticle article) {
    String name = article.field("attachment");
    int slash = article.slug().lastIndexOf('/') + 1;
    return name.isEmpty()
        ? ""
        : "/zwgk/"
            + article.slug().substring(0, slash)
            + "P0"
            + article.slug().substring(slash).replaceAll("\\D", "")
            + name.substring(name.lastIndexOf('.'));
  }

  private String fill(String template, Map<String, String> values) {
    return Template.of(template).fill(common(values), List.of());
  }

  private void put(String path, String type, String text, Instant modified) {
    Charset charset = Charset.forName(site.field("charset", "UTF-8"));
    responses.put(path, Response.text(type, text, charset, modified));
  }

  private Instant newest() {
    return newestFirst.getFirst().time().toInstant();
  }

  private static Instant at(DemoArticle article) {
    return article.time().toInstant();
  }

  private static String format(ZonedDateTime time, String pattern) {
    return time.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
  }
}
