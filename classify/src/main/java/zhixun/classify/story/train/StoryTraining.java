package zhixun.classify.story.train;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import zhixun.classify.story.StorySettings;
import zhixun.classify.story.memory.ArticleMemory;
import zhixun.classify.story.pair.BoostedTrees;
import zhixun.classify.story.pair.PairFeatures;
import zhixun.classify.story.profile.Profiler;
import zhixun.classify.story.profile.WordStatistics;
import zhixun.classify.story.profile.WordVectors;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Article;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.text.Segmenter;

/**
 * Learns what grouping ships with: word counts and vectors from an archive of news, then the pair
 * model from articles whose stories are known. The same input gives the same files.
 */
public final class StoryTraining {
  /** Chosen by cross-validation over two labelled weeks of different events. */
  private static final GradientBoosting.Settings TREES =
      new GradientBoosting.Settings(250, 4, 0.05, 6, 0.7, 0.5, 1);

  private static final int VECTOR_SIZE = 48;
  private static final int VECTOR_LEAST = 8;
  private static final int VECTOR_EPOCHS = 3;

  private final Dictionary dictionary;
  private final Segmenter segmenter;

  public StoryTraining(Dictionary dictionary, Segmenter segmenter) {
    this.dictionary = dictionary;
    this.segmenter = segmenter;
  }

  /**
   * Learns counts and vectors and writes {@code words.gz} and {@code vectors.gz}.
   *
   * @param except keys left out, so that a labelled file can measure what was learned
   */
  public void words(Iterable<Article> archive, Set<String> except, Path folder) throws IOException {
    var counting =
        new WordCounting(new Profiler(segmenter, WordStatistics.none(), WordVectors.none()));
    for (Article article : archive) {
      if (!except.contains(article.key())) {
        counting.add(article, dictionary.mentions(article.title(), ""));
      }
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("words.gz"))) {
      WordStatistics.write(out, counting.articles(), counting.counts());
    }
    WordVectors vectors =
        VectorTraining.train(counting.sentences(), VECTOR_LEAST, VECTOR_SIZE, VECTOR_EPOCHS);
    try (OutputStream out = Files.newOutputStream(folder.resolve("vectors.gz"))) {
      vectors.write(out);
    }
  }

  /** An article and the story it is known to be in. */
  public record Known(Article article, String story) {}

  /**
   * Learns the pair model and writes {@code pairs.txt}.
   *
   * @param streams labelled articles by the name of their stream, each list in log order
   */
  public void pairs(
      Map<String, List<Known>> streams,
      Function<Article, ClassifiedArticle> classifier,
      Path folder)
      throws IOException {
    PairFeatures features = features();
    var rows = List.copyOf(rows(streams, classifier, features).values());
    BoostedTrees trees = fit(PairRows.all(rows, features));
    Files.writeString(folder.resolve("pairs.txt"), trees.text(), StandardCharsets.UTF_8);
  }

  /** Scores each stream by a model of all the others; writes nothing. */
  public List<CrossValidation.Score> check(
      Map<String, List<Known>> streams, Function<Article, ClassifiedArticle> classifier) {
    PairFeatures features = features();
    return CrossValidation.run(rows(streams, classifier, features), features);
  }

  private static PairFeatures features() {
    return new PairFeatures(WordStatistics.load(), WordVectors.load());
  }

  private Map<String, PairRows> rows(
      Map<String, List<Known>> streams,
      Function<Article, ClassifiedArticle> classifier,
      PairFeatures features) {
    var statistics = WordStatistics.load();
    var profiler = new Profiler(segmenter, statistics, WordVectors.load());
    var settings = StorySettings.DEFAULT;
    var all = new LinkedHashMap<String, PairRows>();
    streams.forEach(
        (name, stream) -> {
          var labelled = new ArrayList<PairRows.Labelled>();
          for (Known known : stream) {
            var profile = profiler.profile(classifier.apply(known.article));
            labelled.add(new PairRows.Labelled(profile, known.story));
          }
          var rows = new PairRows(features);
          rows.add(labelled, new ArticleMemory(statistics, settings.capacity()), settings);
          all.put(name, rows);
        });
    return all;
  }

  static BoostedTrees fit(PairRows rows) {
    return GradientBoosting.fit(TREES, rows.rows(), rows.targets(), rows.weights());
  }

  /**
   * The labels that were made for the pair model beside the labelled file: story by key of the
   * archive. Only keys are kept; the texts are the archive's.
   */
  public static Map<String, String> labels() {
    var labels = new HashMap<String, String>();
    try (var in = StoryTraining.class.getResourceAsStream("labels.tsv")) {
      if (in == null) {
        throw new IllegalStateException("labels.tsv is missing from the jar");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t"))
          .forEach(parts -> labels.put(parts[0], parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException("labels in the jar are broken", e);
    }
    return labels;
  }
}
