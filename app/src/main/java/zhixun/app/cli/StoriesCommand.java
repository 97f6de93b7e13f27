package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import zhixun.app.role.Language;
import zhixun.classify.ArticleClassifier;
import zhixun.classify.segment.HanlpSegmenter;
import zhixun.classify.story.PairSheet;
import zhixun.classify.story.StorySettings;
import zhixun.classify.story.train.CrossValidation;
import zhixun.classify.story.train.StoryTraining;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Article;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Category;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.json.Json;

/** Groups the lines of an item file into stories, in their order; trains; prints unsure pairs. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    description = "按文件次序把条目并入事件，每行输出 {\"key\",\"story\"}。",
    subcommands = {StoriesCommand.Train.class, StoriesCommand.Pairs.class})
final class StoriesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--in", paramLabel = "ITEMS", description = "条目文件，- 为标准输入")
  private @Nullable String in;

  @Option(names = "--out", paramLabel = "OUT", description = "结果文件，- 为标准输出（默认）")
  private String out = "-";

  @Option(names = "--explain", description = "另写出并入或新开的理由")
  private boolean explain;

  @Override
  public Integer call() throws IOException {
    if (in == null) {
      throw new ParameterException(spec.commandLine(), "缺少 --in ITEMS。");
    }
    String items = in;
    PrintWriter errors = spec.commandLine().getErr();
    int read =
        ItemLines.write(
            out,
            writer ->
                ItemStories.each(
                    items,
                    errors,
                    Language.load(),
                    assignment -> write(assignment, writer),
                    story -> {}));
    return read > 0 ? 0 : 1;
  }

  private void write(Assignment assignment, PrintWriter writer) {
    var row = new LinkedHashMap<String, Object>();
    row.put("key", assignment.article().key());
    row.put("story", assignment.story());
    if (explain) {
      row.put("reason", assignment.reason());
    }
    line(writer, row);
  }

  private static void line(PrintWriter writer, Map<String, ?> row) {
    writer.println(Json.MAPPER.valueToTree(row).toString());
  }

  /** Learns word counts, vectors and the pair model anew. */
  @Command(
      name = "train",
      mixinStandardHelpOptions = true,
      description = "重新学习词频、词向量与配对模型，写入资源目录（重新编译后生效）。")
  static final class Train implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--items", required = true, paramLabel = "ITEMS", description = "大量新闻条目")
    private String items = "";

    @Option(
        names = "--labels",
        required = true,
        paramLabel = "STORIES",
        description = "带 story 的条目")
    private String labels = "";

    @Option(names = "--words", description = "同时重学词频与词向量（约 5 分钟）；之后须重新编译再学配对模型")
    private boolean words;

    @Option(names = "--check", description = "只测不学：每段标注由其余各段学出的模型来归并，逐段打分")
    private boolean check;

    @Option(names = "--resources", paramLabel = "DIR", description = "资源目录（默认 classify 模块内）")
    private Path resources = Path.of("classify/src/main/resources/zhixun/classify/story");

    @Override
    public Integer call() throws IOException {
      var dictionary = Dictionary.load();
      var training = new StoryTraining(dictionary, new HanlpSegmenter(dictionary));
      var errors = spec.commandLine().getErr();
      Map<String, String> stories = StoryLabels.read(labels);
      if (words) {
        var archive = new ArrayList<Article>();
        ItemLines.each(items, errors, archive::add);
        training.words(archive, new HashSet<>(stories.keySet()), resources.resolve("profile"));
        return 0;
      }
      var classifier = ArticleClassifier.of(dictionary);
      Map<String, List<StoryTraining.Known>> streams = new TreeMap<>();
      streams.put("labels", known(labels, stories, errors));
      Map<String, String> ours = StoryTraining.labels();
      for (StoryTraining.Known known : known(items, ours, errors)) {
        streams.computeIfAbsent(known.story().substring(0, 1), s -> new ArrayList<>()).add(known);
      }
      streams.values().forEach(s -> s.sort(Comparator.comparing(k -> k.article().effectiveTime())));
      if (check) {
        print(training.check(streams, classifier::classify));
      } else {
        training.pairs(streams, classifier::classify, resources.resolve("pair"));
      }
      return 0;
    }

    private void print(List<CrossValidation.Score> scores) {
      PrintWriter out = spec.commandLine().getOut();
      scores.forEach(s -> out.println(line(s.stream(), s.articles(), s.multi(), s.pair())));
      double multi = scores.stream().mapToDouble(CrossValidation.Score::multi).average().orElse(0);
      double pair = scores.stream().mapToDouble(CrossValidation.Score::pair).average().orElse(0);
      int articles = scores.stream().mapToInt(CrossValidation.Score::articles).sum();
      out.println(line("平均", articles, multi, pair));
      out.printf(
          Locale.ROOT,
          "标准差 多篇 B³ F1 %.3f 对 F1 %.3f%n",
          spread(scores.stream().mapToDouble(CrossValidation.Score::multi).toArray(), multi),
          spread(scores.stream().mapToDouble(CrossValidation.Score::pair).toArray(), pair));
    }

    private static String line(String stream, int articles, double multi, double pair) {
      return String.format(
          Locale.ROOT, "%s %d 篇 多篇 B³ F1 %.3f 对 F1 %.3f", stream, articles, multi, pair);
    }

    private static double spread(double[] values, double mean) {
      return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
    }

    private static List<StoryTraining.Known> known(
        String file, Map<String, String> stories, PrintWriter errors) throws IOException {
      var known = new ArrayList<StoryTraining.Known>();
      ItemLines.each(
          file,
          errors,
          article -> {
            String story = stories.get(article.key());
            if (story != null) {
              known.add(new StoryTraining.Known(article, story));
            }
          });
      return known;
    }
  }

  /** Prints the pairs of which the model is least sure. */
  @Command(name = "pairs", mixinStandardHelpOptions = true, description = "列出模型最没把握的条目对，供人工标注。")
  static final class Pairs implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "ITEMS", description = "条目文件")
    private String in = "";

    @Option(names = "--uncertain", paramLabel = "N", description = "对数（默认 100）")
    private int uncertain = 100;

    @Option(names = "--out", paramLabel = "OUT", description = "结果文件，- 为标准输出（默认）")
    private String out = "-";

    @Override
    public Integer call() throws IOException {
      var dictionary = Dictionary.load();
      var classifier = ArticleClassifier.of(dictionary);
      var sheet = new PairSheet(new HanlpSegmenter(dictionary), StorySettings.DEFAULT);
      int read =
          ItemLines.each(
              in, spec.commandLine().getErr(), article -> add(sheet, classifier.classify(article)));
      ItemLines.write(
          out,
          writer -> {
            sheet.uncertain(uncertain).forEach(pair -> line(writer, row(pair)));
            return read;
          });
      return read > 0 ? 0 : 1;
    }

    /** What is in no table's scope is no help to whoever labels. */
    private static void add(PairSheet sheet, ClassifiedArticle classified) {
      if (classified.labels().primary() != Category.IRRELEVANT) {
        sheet.add(classified);
      }
    }

    private static Map<String, Object> row(PairSheet.Pair pair) {
      var row = new LinkedHashMap<String, Object>();
      row.put("a", pair.earlier().key());
      row.put("a_title", pair.earlier().title());
      row.put("b", pair.later().key());
      row.put("b_title", pair.later().title());
      row.put("probability", Math.round(1000 / (1 + Math.exp(-pair.odds()))) / 1000.0);
      row.put("same", "");
      return row;
    }
  }
}
