package zhixun.classify.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;

/** What kind of document or act it is, by the document's last word, else by the title's. */
final class PolicyKind {
  private static final Pattern DRAFT = Pattern.compile("征求意见稿?|草案");
  private static final Pattern ACT =
      Pattern.compile(
          "征求意见稿?|草案|通知|公告|通报|行政命令|行政令|法案|条例|指南|指引|意见|办法|规定|标准|框架|计划|规划|方案|措施|报告|声明|倡议|宣言|清单|"
              + "名单|决定|裁决|裁定|判决|处罚|禁令|新规|发布会|讲话|调查|立案|起诉|诉讼|罚款|法律|立法|规则|协议|备忘录|公约|决议|提案|工作要点|战略|白皮书|解读|禁止|限制|制裁|实体清单|出口管制");
  private static final Map<String, String> NORMAL = Map.of("征求意见", "征求意见稿", "修订草案", "草案");

  private PolicyKind() {}

  static Optional<Fact> in(Reading reading, @Nullable Fact document) {
    Optional<Fact> draft = draft(reading, document);
    if (draft.isPresent()) {
      return draft;
    }
    if (document != null && document.span() != null) {
      Matcher end = PolicyWords.KIND_AT_END.matcher(document.value());
      if (end.find()) {
        var span = document.span();
        return Optional.of(
            new Fact(
                FactType.DOCUMENT_KIND,
                end.group("kind"),
                Map.of(),
                new zhixun.contract.event.Span(
                    span.field(),
                    span.start() + end.start("kind"),
                    span.start() + end.end("kind"),
                    span.sentence())));
      }
    }
    return first(reading.title(), ACT)
        .or(() -> first(reading.body().stream().limit(4).toList(), ACT));
  }

  private static Optional<Fact> draft(Reading reading, @Nullable Fact document) {
    if (document != null && document.value().contains("征求意见")) {
      return first(reading.all(), DRAFT);
    }
    return first(reading.title(), DRAFT);
  }

  private static Optional<Fact> first(List<Sentence> sentences, Pattern words) {
    for (Sentence sentence : sentences) {
      Matcher matcher = words.matcher(sentence.text());
      if (matcher.find()) {
        return Optional.of(
            sentence.fact(
                FactType.DOCUMENT_KIND,
                matcher.start(),
                matcher.end(),
                Map.of("kind", NORMAL.getOrDefault(matcher.group(), matcher.group()))));
      }
    }
    return Optional.empty();
  }
}
