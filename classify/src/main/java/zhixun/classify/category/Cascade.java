package zhixun.classify.category;

import zhixun.contract.event.Article;

/** Cheap first: the encoder is asked only where the linear model's best score is low. */
final class Cascade {
  /** Above it the encoder changed next to nothing in an earlier trial. */
  private static final double CERTAIN = 0.8;

  private final CategoryEncoder encoder;

  Cascade(CategoryEncoder encoder) {
    this.encoder = encoder;
  }

  boolean uncertain(float[] linear, Calibration calibration) {
    double best = 0;
    for (double p : Heads.softmax(linear, calibration.temperature())) {
      best = Math.max(best, p);
    }
    return best < CERTAIN;
  }

  /** Mean of both log-probabilities and of both log-odds. */
  float[] mixed(Article article, float[] linear) {
    float[] encoded = encoder.outputs(article);
    double[] p = Heads.softmax(linear, 1);
    float[] mean = new float[Heads.SIZE];
    for (int k = 0; k < mean.length; k++) {
      double own = k < Heads.PRIMARIES ? Math.log(Math.max(p[k], 1e-9)) : linear[k];
      mean[k] = (float) ((own + encoded[k]) / 2);
    }
    return mean;
  }

  String name() {
    return encoder.name();
  }
}
