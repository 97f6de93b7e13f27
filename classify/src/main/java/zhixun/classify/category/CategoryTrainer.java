package zhixun.classify.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Article;
import zhixun.contract.event.Category;
import zhixun.contract.event.Labels;
import zhixun.contract.text.Segmenter;

/**
 * Learns a {@link LinearModel} from labelled articles and says by cross-validation how good it will
 * be. Reproducible: the same articles in the same order give the same model file.
 */
public final class CategoryTrainer {
  /**
   * Everything that may be chosen; {@link #DEFAULT} was, by five-fold cross-validation.
   *
   * @param alsoShare share of the primary's target that further tables get
   * @param smoothing share of the target spread over all categories
   * @param classPower weight of an example is (mean class size / its class's size) to this
   * @param fewest a feature needs so many articles
   */
  record Settings(
      LinearTrainer.Settings descent,
      float alsoShare,
      float smoothing,
      float classPower,
      int fewest,
      double alsoThreshold) {
    static final Settings DEFAULT =
        new Settings(
            new LinearTrainer.Settings(12, 0.5f, 2e-5f, 20241124), 0.2f, 0.02f, 0.3f, 2, 0.4);
  }

  private static final long FOLD_SEED = 7;

  private final ArticleFeatures features;
  private final Dictionary dictionary;
  private final Settings settings;

  public CategoryTrainer(Dictionary dictionary, Segmenter segmenter) {
    this(dictionary, segmenter, Settings.DEFAULT);
  }

  CategoryTrainer(Dictionary dictionary, Segmenter segmenter, Settings settings) {
    this.features = new ArticleFeatures(dictionary, segmenter);
    this.dictionary = dictionary;
    this.settings = settings;
  }

  /** The features of every article, in order. */
  List<Features> featuresOf(List<LabelledArticle> articles) {
    var all = new ArrayList<Features>(articles.size());
    for (LabelledArticle labelled : articles) {
      Article a = labelled.article();
      all.add(features.of(a, dictionary.mentions(a.title(), a.body())));
    }
    return all;
  }

  LinearModel train(
      String name, List<LabelledArticle> articles, List<Features> raw, Calibration calibration) {
    Vocabulary vocabulary = Vocabulary.of(raw, settings.fewest());
    Map<Category, Float> weights = classWeights(articles);
    var examples = new ArrayList<LinearTrainer.Example>(articles.size());
    for (int i = 0; i < articles.size(); i++) {
      LabelledArticle labelled = articles.get(i);
      float weight = weights.getOrDefault(labelled.primary(), 1f);
      SparseVector vector = vocabulary.weigh(raw.get(i));
      examples.add(new LinearTrainer.Example(vector, targets(labelled), weight));
    }
    float[] trained = new LinearTrainer(vocabulary.size(), settings.descent()).train(examples);
    return LinearModel.quantised(name, vocabulary, trained, calibration);
  }

  private Map<Category, Float> classWeights(List<LabelledArticle> articles) {
    var sizes = new EnumMap<Category, Integer>(Category.class);
    articles.forEach(a -> sizes.merge(a.primary(), 1, Integer::sum));
    var weights = new EnumMap<Category, Float>(Category.class);
    double mean = (double) articles.size() / Heads.PRIMARIES;
    sizes.forEach((c, n) -> weights.put(c, (float) Math.pow(mean / n, settings.classPower())));
    return weights;
  }

  private float[] targets(LabelledArticle labelled) {
    float[] targets = new float[Heads.SIZE];
    float shared = labelled.also().isEmpty() ? 0 : settings.alsoShare();
    float rest = 1 - settings.smoothing();
    Arrays.fill(targets, 0, Heads.PRIMARIES, settings.smoothing() / Heads.PRIMARIES);
    targets[Heads.of(labelled.primary())] += rest * (1 - shared);
    for (Category also : labelled.also()) {
      targets[Heads.of(also)] += rest * shared / labelled.also().size();
    }
    for (int t = 0; t < Heads.TABLES.size(); t++) {
      Category table = Heads.TABLES.get(t);
      boolean in = labelled.primary() == table || labelled.also().contains(table);
      targets[Heads.PRIMARIES + t] = in ? 1 : 0;
    }
    return targets;
  }

  /** For each article, the fold that holds it out; every fold has its share of every category. */
  static int[] folds(List<LabelledArticle> articles, int count) {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < articles.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(FOLD_SEED));
    order.sort((a, b) -> articles.get(a).primary().compareTo(articles.get(b).primary()));
    int[] folds = new int[articles.size()];
    for (int i = 0; i < order.size(); i++) {
      folds[order.get(i)] = i % count;
    }
    return folds;
  }

  /** Outputs for every article by a model that never saw its fold. */
  float[][] heldOut(List<LabelledArticle> articles, List<Features> raw, int[] folds, int count) {
    float[][] outputs = new float[articles.size()][];
    for (int fold = 0; fold < count; fold++) {
      var seen = new ArrayList<LabelledArticle>();
      var seenRaw = new ArrayList<Features>();
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] != fold) {
          seen.add(articles.get(i));
          seenRaw.add(raw.get(i));
        }
      }
      LinearModel model = train("fold", seen, seenRaw, Calibration.PLAIN);
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] == fold) {
          outputs[i] = model.outputs(model.vocabulary().weigh(raw.get(i)));
        }
      }
    }
    return outputs;
  }

  /** Figures of each fold, held out. */
  static List<Figures> figures(
      List<LabelledArticle> articles, float[][] outputs, int[] folds, int count, Calibration c) {
    var all = new ArrayList<Figures>();
    for (int fold = 0; fold < count; fold++) {
      var gold = new ArrayList<LabelledArticle>();
      var said = new ArrayList<Labels>();
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] == fold) {
          gold.add(articles.get(i));
          said.add(c.labels(outputs[i], List.of(), "fold"));
        }
      }
      all.add(Figures.of(gold, said));
    }
    return all;
  }
}
