package zhixun.classify.category;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Category;
import zhixun.contract.text.Segmenter;

/**
 * The {@code train} command's work: cross-validates, calibrates on what the folds held out, trains
 * on everything and writes model and card.
 */
public final class Training {
  private static final int FOLDS = 5;

  private final CategoryTrainer trainer;
  private final Consumer<String> say;

  /**
   * @param say hears what was found, line by line, in Chinese
   */
  public Training(Dictionary dictionary, Segmenter segmenter, Consumer<String> say) {
    this.trainer = new CategoryTrainer(dictionary, segmenter);
    this.say = say;
  }

  /**
   * Trains and writes {@code category.model} and {@code category-model.md} into {@code folder}.
   *
   * @param outputsFile where to write what the folds held out, for the encoder's tool; null:
   *     nowhere
   * @throws IllegalArgumentException if there are too few articles for five folds
   */
  public void run(List<LabelledArticle> articles, Path folder, @Nullable Path outputsFile)
      throws IOException {
    if (articles.size() < 10 * FOLDS) {
      throw new IllegalArgumentException("标注条目太少：" + articles.size() + "，至少要 " + 10 * FOLDS);
    }
    var raw = trainer.featuresOf(articles);
    int[] folds = CategoryTrainer.folds(articles, FOLDS);
    float[][] outputs = trainer.heldOut(articles, raw, folds, FOLDS);
    if (outputsFile != null) {
      Files.writeString(outputsFile, table(articles, folds, outputs));
    }
    var calibration = Calibrator.fit(articles, outputs);
    var figures = CategoryTrainer.figures(articles, outputs, folds, FOLDS, calibration);
    var report = report(articles, figures, calibration);
    report.forEach(say);
    String name = "linear-" + articles.size();
    byte[] file = ModelFile.write(trainer.train(name, articles, raw, calibration));
    Files.createDirectories(folder);
    Files.write(folder.resolve("category.model"), file);
    Files.writeString(folder.resolve("category-model.md"), ModelCard.of(name, file, report));
    say.accept("已写入 " + folder.resolve("category.model") + "（" + file.length / 1024 + " kB）");
  }

  /** A line for each article: key, fold, outputs of the model that never saw that fold. */
  private static String table(List<LabelledArticle> articles, int[] folds, float[][] outputs) {
    var lines = new StringBuilder();
    for (int i = 0; i < folds.length; i++) {
      lines.append(articles.get(i).article().key()).append('\t').append(folds[i]);
      for (float output : outputs[i]) {
        lines.append('\t').append(output);
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  private static List<String> report(
      List<LabelledArticle> articles, List<Figures> folds, Calibration calibration) {
    var lines = new ArrayList<String>();
    lines.add(articles.size() + " 条标注，" + FOLDS + " 折交叉验证（均值 ± 各折标准差）：");
    lines.add(spread("主类宏平均 F1", folds, Figures::macroF1));
    lines.add(spread("主类准确率", folds, Figures::accuracy));
    lines.add(spread("表格微平均 F1", folds, Figures::tableMicroF1));
    lines.add(spread("宽松准确率", folds, Figures::lenient));
    for (Category category : Category.values()) {
      lines.add(spread(category.code(), folds, f -> f.f1().getOrDefault(category, 0.0)));
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "校准：温度 %.2f，兼类阈值 %.2f",
            calibration.temperature(),
            calibration.alsoThreshold()));
    return lines;
  }

  private static String spread(String name, List<Figures> folds, ToDoubleFunction<Figures> figure) {
    double mean = folds.stream().mapToDouble(figure).average().orElse(0);
    double square =
        folds.stream().mapToDouble(f -> Math.pow(figure.applyAsDouble(f) - mean, 2)).sum();
    double deviation = Math.sqrt(square / Math.max(1, folds.size() - 1));
    return String.format(Locale.ROOT, "  %-18s %.4f ± %.4f", name, mean, deviation);
  }
}
