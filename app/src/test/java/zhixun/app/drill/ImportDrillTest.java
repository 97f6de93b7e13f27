package zhixun.app.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixun.app.role.DataFolder;
import zhixun.app.role.Node;
import zhixun.app.role.NodeSettings;
import zhixun.app.role.Role;
import zhixun.app.runner.Cluster;
import zhixun.app.runner.DeadLetterBox;
import zhixun.app.runner.TopicReader;
import zhixun.app.status.PipelineStatus;
import zhixun.app.status.PipelineStatus.StageStatus;
import zhixun.contract.event.Article;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.DeadLetter;
import zhixun.contract.event.Story;
import zhixun.contract.topic.Topic;
import zhixun.contract.topic.Topics;
import zhixun.index.engine.lucene.LuceneEngine;

/** An import that is killed and run again leaves what one run would have left. */
class ImportDrillTest {
  @TempDir Path folder;

  @Test
  void keepsEveryArticleOnceWhenKilledInTheMiddle() throws Exception {
    drill(ItemFile.write(folder.resolve("items.jsonl"), 400), List.of("kafka/classified-0"));
  }

  @Test
  @Tag("drill")
  void keepsEveryArticleOnceWhenKilledFiveTimes() throws Exception {
    drill(
        ItemFile.write(folder.resolve("items.jsonl"), 5_000),
        List.of(
            "kafka/articles-0",
            "kafka/classified-0",
            "kafka/assignments-0",
            "kafka/stories-0",
            "index"));
  }

  private void drill(ItemFile file, List<String> kills) throws Exception {
    var data = new DataFolder(Files.createDirectory(folder.resolve("data")));
    for (String place : kills) {
      var killed = ZhixunProcess.importing(data, file);
      assertThat(killed.killWhen(grown(data.path().resolve(place))))
          .as("killed while it writes %s; it said: %s", place, killed.output())
          .isTrue();
    }
    var last = ZhixunProcess.importing(data, file);
    assertThat(last.exitCode()).as(last.output()).isZero();
    assertThat(last.output())
        .contains(
            "读取 %,d 行：%,d 篇报道，%,d 条死信，1 篇有字段被舍弃"
                .formatted(file.lines(), file.lines() - file.causes().size(), file.causes().size()))
        .contains("索引中 %,d 篇".formatted(file.articles().size()));
    try (Node node = Node.open(NodeSettings.of(data, Set.<Role>of()))) {
      topicsAgree(node.cluster(), file);
      deadLettersNameTheirLines(node.cluster(), file);
    }
    indexHoldsEachOnce(data, file);
  }

  /** Whether a folder holds more bytes than when this was called. */
  private static BooleanSupplier grown(Path place) {
    long before = size(place);
    return () -> size(place) > before;
  }

  private static long size(Path place) {
    try (Stream<Path> files = Files.exists(place) ? Files.walk(place) : Stream.of()) {
      return files
          .filter(p -> p.toString().matches(".*\\.(log|cfs|fdt)"))
          .mapToLong(ImportDrillTest::length)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that is gone again while we look has no length. */
  private static long length(Path file) {
    return file.toFile().length();
  }

  private static void topicsAgree(Cluster cluster, ItemFile file) {
    assertThat(ids(cluster, Topics.ARTICLES, Article::id)).isEqualTo(file.articles());
    assertThat(ids(cluster, Topics.CLASSIFIED, ClassifiedArticle::id)).isEqualTo(file.articles());
    assertThat(ids(cluster, Topics.ASSIGNMENTS, Assignment::id)).isEqualTo(file.articles());
    int all = file.articles().size();
    try (var status = new PipelineStatus(cluster)) {
      Map<String, StageStatus> stages =
          status.read().stream().collect(Collectors.toMap(StageStatus::stage, s -> s));
      for (String name : List.of("classify", "story", "index")) {
        StageStatus stage = stages.get(name);
        assertThat(stage).as(name).isNotNull();
        assertThat(
                List.of(
                    Objects.requireNonNull(stage).in(),
                    stage.out(),
                    stage.deadLetters(),
                    (int) stage.lag()))
            .as("%s: in, out, dead letters, lag", name)
            .containsExactly(all, all, 0, 0);
      }
    }
  }

  private static <E> Set<ArticleId> ids(
      Cluster cluster, Topic<E> topic, Function<E, ArticleId> id) {
    var seen = new TreeSet<ArticleId>();
    try (var reader = new TopicReader<>(cluster, topic, (E e) -> seen.add(id.apply(e)))) {
      reader.toEnd();
    }
    return seen;
  }

  private static void deadLettersNameTheirLines(Cluster cluster, ItemFile file) {
    List<DeadLetter> letters = new DeadLetterBox(cluster).list();
    assertThat(letters.stream().collect(Collectors.toMap(DeadLetter::origin, DeadLetter::cause)))
        .isEqualTo(
            file.causes().entrySet().stream()
                .collect(
                    Collectors.toMap(c -> file.path() + ":" + c.getKey(), Map.Entry::getValue)));
    assertThat(letters).allSatisfy(d -> assertThat(d.detail()).isNotBlank());
  }

  private static void indexHoldsEachOnce(DataFolder data, ItemFile file) throws IOException {
    try (var engine = LuceneEngine.readOnly(data.index())) {
      assertThat(engine.size()).isEqualTo(file.articles().size());
      List<Assignment> held = engine.assignments(List.copyOf(file.articles()));
      assertThat(held).extracting(Assignment::id).containsExactlyElementsOf(file.articles());
      List<Article> cut =
          held.stream().map(Assignment::article).filter(a -> a.id().equals(file.cut())).toList();
      assertThat(cut).hasSize(1);
      assertThat(cut.getFirst().title()).hasSize(Article.MAX_TITLE_LENGTH);
      assertThat(cut.getFirst().flags()).hasSize(1);
      assertThat(file.shared()).hasSizeGreaterThan(50);
      var members = new ArrayList<ArticleId>();
      for (Story story : engine.stories(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1))) {
        story.members().forEach(member -> members.add(member.article()));
      }
      assertThat(members).containsExactlyInAnyOrderElementsOf(file.articles());
    }
  }
}
