package zhixun.classify.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhixun.contract.event.Article;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.Span;

/** Facts from the head table of a government page: they are stated, not guessed. */
final class PageFields {
  private static final Map<String, FactType> FIELDS =
      Map.of(
          "发文机关", FactType.ISSUER,
          "发布机构", FactType.ISSUER,
          "发文字号", FactType.DOCUMENT_NUMBER,
          "文号", FactType.DOCUMENT_NUMBER,
          "成文日期", FactType.ISSUED_ON,
          "发布日期", FactType.ISSUED_ON,
          "实施日期", FactType.EFFECTIVE_ON);

  private PageFields() {}

  static List<Fact> facts(Article article) {
    var facts = new ArrayList<Fact>();
    article.pageFields().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            field -> {
              FactType type = FIELDS.get(field.getKey().strip());
              String value = field.getValue().strip();
              if (type != null && !value.isEmpty()) {
                String shown = field.getKey() + "：" + value;
                facts.add(
                    Fact.of(
                        type, value, new Span(Span.Field.PAGE_FIELD, 0, value.length(), shown)));
              }
            });
    return facts;
  }
}
