package zhixun.app.drill;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.ArticleId;
import zhixun.contract.json.Json;

/**
 * An item file of our own, with good lines and every kind of bad one, and what an import of it must
 * come to. The same number of lines gives the same file.
 *
 * @param path the file
 * @param lines in the file, none of them blank
 * @param articles ids of the lines that are articles, each once
 * @param shared ids of the different articles that state one and the same URL
 * @param cut the article whose title is too long
 * @param causes by number of the line: why it is none
 */
public record ItemFile(
    Path path,
    int lines,
    Set<ArticleId> articles,
    Set<ArticleId> shared,
    ArticleId cut,
    Map<Integer, String> causes) {
  static final String SHARED_URL = "https://news.example.cn/live/20240520";
  static final int LONG_TITLE = 700;

  private static final List<String> MAKERS =
      List.of("星河智能", "云栈科技", "远帆数据", "青穹计算", "墨石实验室", "长汀软件");
  private static final List<String> THINGS =
      List.of("大模型", "AI芯片", "训练数据集", "智能体平台", "人形机器人", "推理服务器", "数据交易平台");
  private static final List<String> DEEDS =
      List.of("发布新一代", "宣布降价的", "开源其", "获得融资用于", "与高校共建", "向开发者开放");

  /** Writes a file with that many good lines and a bad one after every fortieth of them. */
  public static ItemFile write(Path path, int good) throws IOException {
    return new Writing(path).write(good);
  }

  /** One file being written. */
  private static final class Writing {
    private final Path path;
    private final List<String> lines = new ArrayList<>();
    private final Set<ArticleId> articles = new TreeSet<>();
    private final Set<ArticleId> shared = new TreeSet<>();
    private final Map<Integer, String> causes = new TreeMap<>();

    Writing(Path path) {
      this.path = path;
    }

    ItemFile write(int good) throws IOException {
      for (int i = 0; i < good; i++) {
        good(i);
        if (i % 40 == 39) {
          bad(i / 40);
        }
      }
      lines.add(lines.getFirst()); // the very same line twice is one article
      ArticleId cut = overlong();
      Files.write(path, lines);
      return new ItemFile(path, lines.size(), articles, shared, cut, causes);
    }

    private void good(int number) throws JsonProcessingException {
      String source = "测试社" + number % 5;
      String maker = MAKERS.get(number % MAKERS.size());
      String thing = THINGS.get(number / 3 % THINGS.size());
      String title = maker + DEEDS.get(number / 5 % DEEDS.size()) + thing + "，第" + number + "期";
      String url = url(number);
      ArticleId id =
          item("k" + number, day(number), title, body(maker, thing, number), source, url);
      if (SHARED_URL.equals(url)) {
        shared.add(id);
      }
    }

    /** None for a third of the lines, one for many different ones, an own one for the rest. */
    private static @Nullable String url(int number) {
      return switch (number % 6) {
        case 0, 1 -> null;
        case 2 -> SHARED_URL;
        default -> "https://news.example.cn/a/" + number + ".html";
      };
    }

    private static String day(int number) {
      return LocalDate.of(2024, 5, 1).plusDays(number % 31).toString();
    }

    private static String body(String maker, String thing, int number) {
      return IntStream.rangeClosed(1, 1 + number % 4)
          .mapToObj(
              n ->
                  "%s今天公布%s的第%d项进展，参数规模为%d亿，调用价格降低%d%%。"
                      .formatted(maker, thing, n, 7 + (number * 31 + n * 17) % 900, number % 97))
          .collect(Collectors.joining("\n"));
    }

    private void bad(int turn) throws JsonProcessingException {
      switch (turn % 4) {
        case 0 -> refuse("{\"key\":\"broken" + turn + "\",\"title\":", "unreadable line");
        case 1 -> refuse("这一行不是 JSON", "unreadable line");
        case 2 -> refuse(json(Map.of("title", "没有编号的一行")), "unreadable line");
        default ->
            refuse(json(Map.of("key", "bare" + turn, "source", "测试社", "title", " ")), "no article");
      }
    }

    private void refuse(String line, String cause) {
      lines.add(line);
      causes.put(lines.size(), cause);
    }

    private ArticleId overlong() throws JsonProcessingException {
      return item("long", day(3), "长".repeat(LONG_TITLE), "标题过长的一篇。", "测试社", null);
    }

    private ArticleId item(
        String key, String date, String title, String text, String source, @Nullable String url)
        throws JsonProcessingException {
      var fields = new LinkedHashMap<String, String>();
      fields.put("key", key);
      fields.put("date", date);
      fields.put("title", title);
      fields.put("text", text);
      fields.put("source", source);
      Stream.ofNullable(url).forEach(u -> fields.put("url", u));
      lines.add(json(fields));
      ArticleId id = ArticleId.ofImport(source, key);
      articles.add(id);
      return id;
    }

    private static String json(Map<String, String> fields) throws JsonProcessingException {
      return Json.MAPPER.writeValueAsString(fields);
    }
  }
}
