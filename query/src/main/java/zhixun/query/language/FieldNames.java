package zhixun.query.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import zhixun.index.engine.Clause.DateKind;
import zhixun.index.engine.Clause.Field;

/** The names of fields in the query language, Chinese and English. */
final class FieldNames {
  private static final Map<String, Field> FIELDS = new HashMap<>();
  private static final Map<String, DateKind> DATES = new HashMap<>();

  static {
    name(Field.CATEGORY, "类别", "分类", "category");
    name(Field.SOURCE, "来源", "source");
    name(Field.COMPANY, "公司", "企业", "company");
    name(Field.ISSUER, "发文", "发文机关", "发布机构", "issuer");
    name(Field.DOCUMENT_NUMBER, "文号", "number");
    name(Field.MENTION, "实体", "提及", "entity");
    name(Field.STORY, "事件", "story");
    name(Field.ARTICLE, "文章", "article");
    name(Field.TEXT_KIND, "文体", "text_kind");
    date(DateKind.PUBLISHED, "日期", "发布", "date");
    date(DateKind.EVENT, "事发", "event_date");
    date(DateKind.FETCHED, "抓取", "fetched");
  }

  private FieldNames() {}

  static Optional<Field> field(String name) {
    return Optional.ofNullable(FIELDS.get(name.toLowerCase(Locale.ROOT)));
  }

  static Optional<DateKind> date(String name) {
    return Optional.ofNullable(DATES.get(name.toLowerCase(Locale.ROOT)));
  }

  static boolean isKnown(String name) {
    return field(name).isPresent() || date(name).isPresent();
  }

  private static void name(Field field, String... names) {
    for (String name : names) {
      FIELDS.put(name, field);
    }
  }

  private static void date(DateKind kind, String... names) {
    for (String name : names) {
      DATES.put(name, kind);
    }
  }
}
