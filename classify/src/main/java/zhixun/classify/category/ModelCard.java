package zhixun.classify.category;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What a model is, how it was made and how good it is: markdown, without any training text. */
final class ModelCard {
  private ModelCard() {}

  static String of(String name, byte[] file, List<String> report) {
    return """
        # Category model `%s`

        A linear classifier over the taxonomy's eleven categories, with one more output for each of the
        nine tables ("also"). Features: character 1-4-grams and words of the title and of the first 300
        characters of the body, source, dictionary entries, word lists and headline shapes
        (`ArticleFeatures`); n-grams and words are kept as 32-bit hashes only. Multinomial logistic
        regression and nine logistic regressions with L2 decay, trained together by gradient descent
        with a fixed seed (`LinearTrainer`), weights rounded to eight bits.

        Rebuild: `./zhixun train --labelled FILE` with the labelled items this project is developed on;
        the same file gives the same bytes. The items are not part of this repository.

        sha256 `%s`, %d bytes.

        ```
        %s
        ```

        Limits: `data_exchange` has few examples; `industry` against `frontier_tech` is where readers
        disagree most; headlines without text are the weak kind. Scores are calibrated on the folds.
        """
        .formatted(name, sha256(file), file.length, String.join("\n", report));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
