package zhixun.classify.category;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Article;
import zhixun.contract.event.Labels;
import zhixun.contract.event.Mention;
import zhixun.contract.text.Segmenter;

/**
 * Puts an article into its table of the report. The linear model speaks first; where it is
 * uncertain and an encoder is there, the mean of both decides. Thread-safe.
 */
public final class CategoryClassifier {
  private final ArticleFeatures features;
  private final LinearModel model;
  private final @Nullable Cascade cascade;

  /** With the model that ships with this build, and no encoder. */
  public CategoryClassifier(Dictionary dictionary, Segmenter segmenter) {
    this(dictionary, segmenter, ModelFile.shipped(), null);
  }

  CategoryClassifier(
      Dictionary dictionary,
      Segmenter segmenter,
      LinearModel model,
      @Nullable CategoryEncoder encoder) {
    this.features = new ArticleFeatures(dictionary, segmenter);
    this.model = model;
    this.cascade = encoder == null ? null : new Cascade(encoder);
  }

  /**
   * @param mentions the dictionary's entries in the article
   */
  public Labels classify(Article article, List<Mention> mentions) {
    SparseVector vector = model.vocabulary().weigh(features.of(article, mentions));
    float[] outputs = model.outputs(vector);
    String name = model.name();
    if (cascade != null && cascade.uncertain(outputs, model.calibration())) {
      outputs = cascade.mixed(article, outputs);
      name += "+" + cascade.name();
    }
    var bare = model.calibration().labels(outputs, List.of(), name);
    var reasons = new Reasons(model.vocabulary());
    features.emit(article, mentions, reasons);
    return new Labels(
        bare.primary(),
        bare.also(),
        bare.scores(),
        reasons.strongest(model, vector, bare.primary()),
        name);
  }

  /** Name and version of what decides, for logs and {@code status}. */
  public String model() {
    return cascade == null ? model.name() + "（无编码器）" : model.name() + "+" + cascade.name();
  }
}
