package zhixun.classify.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixun.classify.segment.HanlpSegmenter;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Category;

class CategoryTrainerTest {
  private final Dictionary dictionary = Dictionary.load();
  private final HanlpSegmenter segmenter = new HanlpSegmenter(dictionary);

  @Test
  void learnsWhatTheExamplesSay() throws Exception {
    var model = trained(Articles.labelled());
    var classifier = new CategoryClassifier(dictionary, segmenter, model, null);

    var labels = classifier.classify(Articles.of("一家公司完成三亿元B轮融资", ""), List.of());

    assertThat(labels.primary()).isEqualTo(Category.FUNDING);
    assertThat(labels.reasons()).isNotEmpty();
    assertThat(labels.scores().values().stream().mapToDouble(d -> d).sum()).isBetween(0.99, 1.01);
  }

  @Test
  void writesTheSameBytesForTheSameExamples(@TempDir Path folder) throws IOException {
    new Training(dictionary, segmenter, line -> {}).run(Articles.labelled(), folder, null);
    byte[] first = Files.readAllBytes(folder.resolve("category.model"));
    new Training(dictionary, segmenter, line -> {}).run(Articles.labelled(), folder, null);

    assertThat(Files.readAllBytes(folder.resolve("category.model"))).isEqualTo(first);
  }

  @Test
  void printsFiguresAndWritesWhatTheFoldsHeldOut(@TempDir Path folder) throws IOException {
    var said = new ArrayList<String>();
    Path outputs = folder.resolve("outputs.tsv");

    new Training(dictionary, segmenter, said::add).run(Articles.labelled(), folder, outputs);

    assertThat(said).anyMatch(line -> line.contains("主类准确率"));
    assertThat(Files.readAllLines(outputs)).hasSize(120);
    assertThat(Files.readString(folder.resolve("category-model.md"))).contains("sha256");
  }

  @Test
  void refusesTooFewExamples(@TempDir Path folder) {
    var few = Articles.labelled().subList(0, 10);

    assertThatThrownBy(() -> new Training(dictionary, segmenter, line -> {}).run(few, folder, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10");
  }

  @Test
  void readsBackWhatItWrote() throws Exception {
    var model = trained(Articles.labelled());
    var again = ModelFile.read(ModelFile.write(model));
    var features = new ArticleFeatures(dictionary, segmenter);
    var raw = features.of(Articles.of("公司完成融资", ""), List.of());

    float[] expected = model.outputs(model.vocabulary().weigh(raw));
    float[] read = again.outputs(again.vocabulary().weigh(raw));

    for (int k = 0; k < expected.length; k++) {
      assertThat(read[k]).isCloseTo(expected[k], org.assertj.core.data.Offset.offset(0.02f));
    }
  }

  @Test
  void saysWhatIsWrongWithAModelFile() throws Exception {
    byte[] file = ModelFile.write(trained(Articles.labelled()));
    byte[] newer = file.clone();
    newer[7] = 99;
    byte[] damaged = file.clone();
    damaged[file.length / 2] ^= 0x55;

    assertUnusable(new byte[0], "not a category model");
    assertUnusable(
        "no model at all, but text".getBytes(java.nio.charset.StandardCharsets.UTF_8),
        "not a category model");
    assertUnusable(newer, "format 99");
    assertUnusable(damaged, "damaged");
    assertUnusable(Arrays.copyOf(file, file.length - 100), "damaged");
  }

  private static void assertUnusable(byte[] file, String message) {
    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(ModelFile.UnusableModelException.class)
        .hasMessageContaining(message);
  }

  private LinearModel trained(List<LabelledArticle> articles) {
    var trainer = new CategoryTrainer(dictionary, segmenter);
    return trainer.train("test", articles, trainer.featuresOf(articles), Calibration.PLAIN);
  }
}
