package zhixun.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhixun.app.role.Serving;
import zhixun.classify.segment.HanlpSegmenter;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Category;
import zhixun.contract.json.Json;
import zhixun.index.engine.SearchRequest.Group;
import zhixun.index.engine.SearchRequest.Sort;
import zhixun.query.search.Search;
import zhixun.query.search.SearchAnswer;
import zhixun.query.web.ApiAnswers;

/** Searches the index of a data folder, or answers a file of queries over a file of items. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "检索文章与事件；或用 --batch 对条目文件批量检索。",
    footer = {
      "",
      "检索词可用：\"短语\"  -不含  OR  ( )  类别:政策  来源:新华网  公司:智谱",
      "  发文:工信部  文号:…  日期:2024-05..2024-06  deepse*  openay~"
    })
final class SearchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "检索词", description = "要找的词，写法见下。")
  private List<String> words = new ArrayList<>();

  @Option(names = "--batch", paramLabel = "文件", description = "批量检索的查询文件，- 为标准输入。")
  private @Nullable String batch;

  @Option(names = "--in", paramLabel = "文件", description = "批量检索的条目文件，- 为标准输入。")
  private @Nullable String in;

  @Option(names = "--out", paramLabel = "文件", description = "批量检索的结果文件；- 为标准输出（默认）。")
  private String out = "-";

  @Mixin private DataOption data;

  @Option(names = "--category", paramLabel = "代码", description = "只看这个类别，如 policy；可多次。")
  private List<String> categories = new ArrayList<>();

  @Option(names = "--source", paramLabel = "名称", description = "只看这个来源；可多次。")
  private List<String> sources = new ArrayList<>();

  @Option(names = "--from", paramLabel = "日期", description = "发布日期从，如 2024-05-01。")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "日期", description = "发布日期到（含）。")
  private @Nullable String to;

  @Option(names = "--group", paramLabel = "单位", description = "story（一事件一条，默认）或 article（一篇一条）。")
  private String group = "story";

  @Option(
      names = "--sort",
      paramLabel = "次序",
      description = "relevance（默认）、newest、oldest 或 importance。")
  private String sort = "relevance";

  @Option(names = "--size", paramLabel = "条数", description = "一页多少条，1 到 200（默认 ${DEFAULT-VALUE}）。")
  private int size = 10;

  @Option(names = "--cursor", paramLabel = "游标", description = "上一页给出的游标。")
  private @Nullable String cursor;

  @Option(names = "--no-aliases", description = "只查所写的词，不加别名与近义词。")
  private boolean plain;

  @Option(names = "--json", description = "输出 JSON。")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (batch != null) {
      if (in == null) {
        throw usage("--batch 需要 --in 条目文件。");
      }
      return new SearchBatch(batch, in, out, spec.commandLine().getErr()).run() ? 0 : 1;
    }
    if (words.isEmpty()) {
      throw usage("缺少检索词，或 --batch 查询文件。");
    }
    return interactive();
  }

  private int interactive() throws IOException {
    Search search = search();
    var running = RunningNode.of(data);
    JsonNode answer =
        running.isPresent()
            ? running.get().json(ApiAnswers.SEARCH, parameters())
            : Json.MAPPER.valueToTree(ApiAnswers.search(fromIndex(search)));
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.MAPPER.writeValueAsString(answer));
    } else {
      new SearchView(out).show(answer);
    }
    return 0;
  }

  private SearchAnswer fromIndex(Search search) throws IOException {
    var dictionary = Dictionary.load();
    var segmenter = new HanlpSegmenter(dictionary);
    return data.onIndex(
        engine -> Serving.search(dictionary, segmenter, engine, engine).search(search));
  }

  /** The same search as the API's parameters. */
  private Map<String, List<String>> parameters() {
    var parameters = new TreeMap<String, List<String>>();
    parameters.put("q", List.of(String.join(" ", words)));
    parameters.put("category", categories);
    parameters.put("source", sources);
    parameters.put("from", from == null ? List.of() : List.of(from));
    parameters.put("to", to == null ? List.of() : List.of(to));
    parameters.put("group", List.of(group));
    parameters.put("sort", List.of(sort));
    parameters.put("limit", List.of(String.valueOf(size)));
    parameters.put("after", cursor == null ? List.of() : List.of(cursor));
    parameters.put("aliases", List.of(plain ? "off" : "on"));
    return parameters;
  }

  private Search search() {
    if (size < 1 || size > 200) {
      throw usage("--size 应在 1 到 200 之间。");
    }
    return Search.of(String.join(" ", words))
        .withCategories(categories.stream().map(this::category).toList())
        .withSources(sources)
        .withDays(day(from), day(to))
        .withGroup(choice(Group.class, "--group", group))
        .withSort(choice(Sort.class, "--sort", sort))
        .withSize(size)
        .withCursor(cursor)
        .withAliases(!plain);
  }

  private Category category(String code) {
    try {
      return Category.ofCode(code);
    } catch (IllegalArgumentException e) {
      throw usage("--category 没有 " + code + "；可用：" + choices(Category.values()));
    }
  }

  private @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw usage("日期应写作 2024-05-31，不是 " + text);
    }
  }

  private <E extends Enum<E>> E choice(Class<E> type, String option, String value) {
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(value.toUpperCase(Locale.ROOT))) {
        return each;
      }
    }
    throw usage(option + " 没有 " + value + "；可用：" + choices(type.getEnumConstants()));
  }

  private static String choices(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(each -> each.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("、"));
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
