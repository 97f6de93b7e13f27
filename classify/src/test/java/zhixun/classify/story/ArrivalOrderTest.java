package zhixun.classify.story;

import static org.assertj.core.api.Assertions.assertThat;
import static zhixun.classify.story.Fixtures.article;
import static zhixun.classify.story.Fixtures.classified;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import zhixun.classify.segment.HanlpSegmenter;
import zhixun.classify.story.pair.PairModel;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Category;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;

/** One event comes in every order, among other news of its maker; a crawl's order is chance. */
class ArrivalOrderTest {
  private static final PairModel MODEL = PairModel.load();
  private static final HanlpSegmenter SEGMENTER = new HanlpSegmenter(Fixtures.DICTIONARY);

  private static final String WIRE =
      """
      北原社旧金山5月14日电 美国人工智能公司OpenAI当地时间13日在网上直播中拿出新的旗舰模型GPT-4o，字母“o”是“全能”的意思。
      OpenAI介绍，GPT-4o用同一个网络处理语音、图像和文字，听完一句话平均约320毫秒就能接话，最快232毫秒，接近人与人交谈的节奏。
      首席技术官穆拉蒂在直播中让它当场做英语和意大利语的口译，并看着纸上的方程一步步讲解。
      接口价格是GPT-4 Turbo的一半，速度快一倍；免费用户也可以使用，付费用户的额度是前者的五倍。
      """;
  private static final String FLASH =
      "OpenAI春季发布会结束，新模型GPT-4o亮相，文字、语音、图像都能处理，免费用户可用。API价格比GPT-4 Turbo低一半，速度快一倍，"
          + "平均应答约0.3秒。新的语音模式几周后先给Plus用户。";
  private static final String ESSAY =
      """
      OpenAI的春季发布会没有GPT-5，却带来能听会看的GPT-4o。过去语音识别、语言模型和合成是三段，这次是一个网络，语气和停顿都留得住。
      最明显的是快：平均应答0.32秒，说到一半可以打断它。开发者更看重价格，API输入输出都比GPT-4 Turbo便宜一半。
      免费账户也能用GPT-4o，这对别家的收费产品是不小的压力。
      """;

  private static final List<ClassifiedArticle> EVENT =
      List.of(
          page("wire", "北原社", "OpenAI推出GPT-4o 语音对话接近真人反应速度", WIRE),
          page("portal", "东门网", "OpenAI推出GPT-4o 语音对话接近真人反应速度", WIRE),
          page("finance", "金路网", "OpenAI发布GPT-4o，语音应答接近真人", WIRE),
          page("flash", "快讯台", "OpenAI发布GPT-4o，免费用户可用", FLASH),
          page("essay", "技术谈", "听、看、说合成一个模型：GPT-4o新在哪里", ESSAY));
  private static final List<ClassifiedArticle> OTHERS =
      List.of(
          page("o1", "东门网", "OpenAI首席科学家离职，安全团队解散", "OpenAI联合创始人伊利亚宣布离开公司，研究主管接任首席科学家。"),
          page("o2", "快讯台", "谷歌推出轻量模型Gemini 1.5 Flash", "谷歌在开发者大会上推出Gemini 1.5 Flash，主打低价和速度。"));

  @Test
  void reportsOfOneReleaseMeetWhateverTheirOrder() {
    var sizes = new ArrayList<Integer>();
    for (int seed = 0; seed < 24; seed++) {
      var order = new ArrayList<>(EVENT);
      order.addAll(OTHERS);
      Collections.shuffle(order, new Random(seed));
      sizes.add(largest(order));
    }

    assertThat(sizes).allMatch(size -> size >= EVENT.size() - 1);
  }

  /** Reports of the event in the story that has most of them; others in it count against. */
  private static int largest(List<ClassifiedArticle> order) {
    var stories = new ArrayList<Story>();
    var assignments = new ArrayList<Assignment>();
    var stage =
        new StoryStage(SEGMENTER, MODEL, assignments::add, stories::add, StorySettings.DEFAULT);
    order.forEach(stage::process);
    Map<StoryId, Story> latest =
        stories.stream().collect(Collectors.toMap(Story::id, s -> s, (x, y) -> y));
    List<ArticleId> event = EVENT.stream().map(ClassifiedArticle::id).toList();
    return latest.values().stream()
        .filter(s -> s.mergedInto() == null)
        .mapToInt(
            s ->
                2 * (int) s.members().stream().filter(m -> event.contains(m.article())).count()
                    - s.members().size())
        .max()
        .orElse(0);
  }

  private static ClassifiedArticle page(String key, String source, String title, String body) {
    return classified(article(key, "2024-05-14", source, title, body), Category.LLM_FOREIGN);
  }
}
