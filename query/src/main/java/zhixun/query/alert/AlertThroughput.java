package zhixun.query.alert;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import zhixun.contract.event.Alert;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Subscription;
import zhixun.contract.event.Subscription.Form;
import zhixun.contract.event.SubscriptionId;
import zhixun.contract.event.Term;
import zhixun.contract.text.Segmenter;
import zhixun.index.document.ArticleDocument;
import zhixun.index.engine.lucene.LuceneQueryCompiler;
import zhixun.query.alert.signal.SignalModel;

/**
 * How much work many subscriptions are: a plain monitor over the stored queries alone, and beside
 * it in the same run the whole stage, which also judges, remembers and writes alerts.
 *
 * @param monitor CPU time of the plain monitor
 * @param stage CPU time of the whole stage, matching included
 * @param matches pairs of article and query that the plain monitor found
 * @param alerts raised by the stage, updates included
 */
public record AlertThroughput(
    int subscriptions, int articles, Duration monitor, Duration stage, long matches, long alerts) {
  private static final List<List<String>> ACTS =
      List.of(
          List.of("印发", "发布", "征求意见"),
          List.of("限制", "管制", "禁令", "许可"),
          List.of("试点", "开放", "获准"),
          List.of("行动计划", "措施", "方案"),
          List.of("融资", "领投", "估值"),
          List.of("开源", "上线", "降价"));
  private static final List<String> LEVELS = List.of("national", "province", "city");

  /**
   * @param articles in the order of the log
   */
  public static AlertThroughput measure(
      List<Assignment> articles, List<Term> terms, Segmenter segmenter, int subscriptions) {
    List<Subscription> house = house(terms, subscriptions);
    var compiler = new SubscriptionCompiler(segmenter, terms, SignalModel.load());
    long[] matches = new long[1];
    Duration monitor;
    try (var plain = new StoredQueries(segmenter)) {
      house.forEach(
          s ->
              plain.put(
                  s.id().value(), LuceneQueryCompiler.matching(compiler.compile(s).clause())));
      Consumer<Assignment> match =
          a -> matches[0] += plain.matching(ArticleDocument.searchable(a)).size();
      articles.stream().limit(articles.size() / 10).forEach(match); // warms up
      matches[0] = 0;
      monitor = cpu(() -> articles.forEach(match));
    }
    var raised = new ArrayList<Alert>();
    Duration whole;
    try (var stage =
        new AlertStage(
            raised::add, segmenter, terms, AlertSettings.batch(), InstantSource.system())) {
      house.forEach(stage::subscribe);
      whole = cpu(() -> articles.forEach(stage::process));
    }
    return new AlertThroughput(
        subscriptions, articles.size(), monitor, whole, matches[0], raised.size());
  }

  /** Articles for a second of CPU time. */
  public static double rate(int articles, Duration cpu) {
    return articles / Math.max(1e-9, cpu.toNanos() / 1e9);
  }

  /** Forms over names of the dictionary, as a research house has them; the same every time. */
  private static List<Subscription> house(List<Term> terms, int subscriptions) {
    var random = new Random(11);
    var out = new ArrayList<Subscription>();
    for (int i = 0; i < subscriptions; i++) {
      var names = new ArrayList<String>();
      for (int n = 0; n < 1 + random.nextInt(3); n++) {
        names.add(terms.get(random.nextInt(terms.size())).name());
      }
      boolean policy = random.nextInt(3) == 0;
      List<String> acts = ACTS.get(random.nextInt(ACTS.size()));
      out.add(subscription(i, policy, names, acts, LEVELS.get(random.nextInt(LEVELS.size()))));
    }
    return out;
  }

  private static Subscription subscription(
      int number, boolean policy, List<String> names, List<String> acts, String level) {
    var form =
        new Form(
            policy ? List.of("policy") : List.of(),
            policy ? List.of(level) : List.of(),
            policy ? List.of("中国") : List.of(),
            List.of(),
            policy ? List.of(names) : List.of(names, acts),
            acts,
            List.of("论坛"),
            policy,
            List.of(),
            List.of(),
            0);
    return new Subscription(
        new SubscriptionId("bench-" + number),
        "bench-" + number,
        null,
        form,
        List.of(),
        null,
        Subscription.Mode.AT_ONCE,
        "bench",
        true,
        java.time.Instant.EPOCH);
  }

  private static Duration cpu(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
  }
}
