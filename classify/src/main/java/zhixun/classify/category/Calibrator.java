package zhixun.classify.category;

import java.util.List;

/** Chooses temperature and threshold on outputs that the folds held out. */
final class Calibrator {
  private Calibrator() {}

  static Calibration fit(List<LabelledArticle> articles, float[][] outputs) {
    double temperature = 1;
    double best = Double.POSITIVE_INFINITY;
    for (int step = 10; step <= 40; step++) {
      double loss = loss(articles, outputs, step / 20.0);
      if (loss < best) {
        best = loss;
        temperature = step / 20.0;
      }
    }
    return new Calibration(temperature, threshold(articles, outputs));
  }

  private static double loss(List<LabelledArticle> articles, float[][] outputs, double t) {
    double loss = 0;
    for (int i = 0; i < outputs.length; i++) {
      double p = Heads.softmax(outputs[i], t)[Heads.of(articles.get(i).primary())];
      loss -= Math.log(Math.max(p, 1e-12));
    }
    return loss;
  }

  private static double threshold(List<LabelledArticle> articles, float[][] outputs) {
    double threshold = 0.4;
    double best = 0;
    int[] one = new int[outputs.length];
    for (int step = 6; step <= 12; step++) {
      var calibration = new Calibration(1, step / 20.0);
      double f1 =
          CategoryTrainer.figures(articles, outputs, one, 1, calibration).getFirst().tableMicroF1();
      if (f1 > best) {
        best = f1;
        threshold = step / 20.0;
      }
    }
    return threshold;
  }
}
