package zhixun.ingest.extract;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One article of our own in the page templates of content systems and publishers. A template's
 * first line says what is to be read: time, source, author with bars between.
 */
class TemplatesTest {
  private static final String TITLE = "智能工厂用上百亿参数模型，产线停机时间减少三成";
  private static final String SUMMARY = "一家工厂用模型代替人工巡检，这是摘要。";
  private static final List<String> PARAGRAPHS =
      List.of(
          "在城东的一座工厂里，巡检员不再提着手电走完整条产线，屏幕上的模型会告诉他们哪一台机器需要检修。",
          "工厂负责人说，这套系统用了上百亿参数的模型，训练数据来自过去六年的维修记录，一共有三十多万条。",
          "“以前要等机器停下来才知道坏了，现在提前两天就能看到征兆。”一位老师傅这样说，他在这里工作了二十年。",
          "按照计划，年底之前还有四条产线会接入这套系统，费用由工厂和设备商各出一半，双方按节省的时间分成。",
          "研究人员提醒，模型给出的建议仍需人来确认，特别是涉及安全的部件，不能只看一个分数就决定停机。");

  private static String fill(String template) {
    String paragraphs = PARAGRAPHS.stream().collect(Collectors.joining("</p>\n<p>", "<p>", "</p>"));
    return template
        .replace("{{TITLE}}", TITLE)
        .replace("{{SUMMARY}}", SUMMARY)
        .replace("{{PARAGRAPHS}}", paragraphs)
        .replaceFirst("charset=\"?(gb2312|GB2312)", "charset=\"utf-8");
  }

  @TestFactory
  Stream<DynamicTest> readsTheArticleInEveryTemplate() throws IOException, URISyntaxException {
    Path folder = Path.of(TemplatesTest.class.getResource("templates").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream()
          .map(file -> dynamicTest(file.getFileName().toString(), () -> reads(file)));
    }
  }

  private static void reads(Path file) throws IOException {
    String template = Files.readString(file);
    String head = template.lines().findFirst().orElseThrow();
    String[] gold = head.substring(5, head.length() - 4).split("\\|", -1);
    byte[] page = fill(template.substring(head.length())).getBytes(StandardCharsets.UTF_8);

    var found = (Extraction.Found) new ArticleExtractor().extract(page, "utf-8", null);

    var softly = new SoftAssertions();
    softly.assertThat(found.title()).isEqualTo(TITLE);
    String time = found.publishedAt() == null ? "" : found.publishedAt().text();
    softly.assertThat(time).as("time").startsWith(gold[0].replace("+08:00", ""));
    softly.assertThat(String.valueOf(found.source())).as("source").contains(gold[1]);
    if (!gold[2].isEmpty()) {
      softly.assertThat(String.valueOf(found.author())).as("author").contains(gold[2]);
    }
    String body = found.body().replace(SUMMARY, "").replaceFirst("^(摘要: |导语：|克雷西 发自 凹非寺|\\s)+", "");
    softly.assertThat(body).as("body").isEqualTo(String.join("\n", PARAGRAPHS));
    softly.assertAll();
  }
}
