package zhixun.query.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhixun.contract.event.Category;
import zhixun.contract.event.Subscription;
import zhixun.contract.event.Subscription.Form;

/** A subscription shown back in words. */
public final class SubscriptionWords {
  private static final Map<String, String> LEVELS =
      Map.of("national", "国家级", "province", "省级", "city", "市级", "international", "国际");

  private SubscriptionWords() {}

  public static String of(Subscription subscription) {
    Form form = subscription.form();
    if (form == null) {
      return "检索式：" + subscription.query();
    }
    var parts = new ArrayList<String>();
    add(parts, "类别", form.categories().stream().map(c -> Category.ofCode(c).label()).toList());
    add(parts, "发文级别", form.levels().stream().map(l -> LEVELS.getOrDefault(l, l)).toList());
    add(parts, "地区", form.regions());
    add(parts, "文种", form.kinds());
    form.must().forEach(group -> add(parts, "必含其一", group));
    add(parts, "参考词", form.any());
    add(parts, "不含", form.not());
    add(parts, "公司", form.companies());
    add(parts, "模型", form.models());
    if (form.documentsOnly()) {
      parts.add("只要文件");
    }
    if (form.minImportance() > 0) {
      parts.add("重要性不低于 " + form.minImportance());
    }
    return parts.isEmpty() ? "全部文章" : String.join("；", parts);
  }

  private static void add(List<String> parts, String name, List<String> values) {
    if (!values.isEmpty()) {
      parts.add(name + "：" + values.stream().collect(Collectors.joining("、")));
    }
  }
}
