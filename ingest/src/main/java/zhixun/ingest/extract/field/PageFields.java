package zhixun.ingest.extract.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import zhixun.ingest.extract.page.Block;

/**
 * Reads the head table of a gov.cn-style page: 索引号, 主题分类, 发文机关, 成文日期, 发文字号, 发布日期 …, whether it is a
 * table, a definition list or lines. A lone label is no table. Thread-safe.
 */
public final class PageFields {
  private static final Set<String> LABELS =
      Set.of(
          "索引号", "主题分类", "主题", "发文机关", "发布机构", "发布机关", "成文日期", "生成日期", "标题", "名称", "文件名称", "发文字号",
          "文号", "文件编号", "发布日期", "公开日期", "主题词", "公文种类", "文种", "有效性", "时效性", "效力状态", "信息分类", "体裁分类",
          "组配分类", "公开方式", "公开范围", "公开责任部门", "制发机关", "来源", "废止日期", "生效日期", "实施日期", "施行日期", "信息来源",
          "信息索引", "统一编号", "服务对象分类", "关键词", "内容概述", "公开时限", "失效日期", "有效期", "所属机构", "主题导航", "发文单位",
          "印发日期", "签发日期", "分类", "发文日期", "公开形式", "公开程序", "公开主体");

  /** From so many known labels on it is a head table. */
  private static final int ENOUGH = 3;

  /** Blocks between one field and the next, at most. */
  private static final int GAP = 12;

  private static final Set<String> TABLES = Set.of("table", "dl", "ul", "li");
  private static final int LONGEST_VALUE = 300;

  private PageFields() {}

  /**
   * The fields in the order of the page, labels without blanks and colons, values verbatim; empty
   * when the page has no such table.
   */
  public static Map<String, String> read(List<Block> blocks) {
    var fields = new LinkedHashMap<String, String>();
    int last = -1;
    for (int i = 0; i < blocks.size() && (last < 0 || i - last <= GAP); i++) {
      String text = blocks.get(i).text();
      String label = label(text);
      String value = label == null ? "" : value(blocks, i);
      if (label != null && !value.isEmpty() && value.length() <= LONGEST_VALUE) {
        fields.putIfAbsent(label, value);
        last = i;
      } else if (last >= 0 && i - last > GAP / 2 && fields.size() < ENOUGH) {
        fields.clear(); // a lone 来源： or 标题：, far from any table
        last = -1;
      }
    }
    return fields.size() >= ENOUGH && official(fields.keySet()) ? fields : Map.of();
  }

  /** What follows the label on its line or, where it fills its cell, in the next cell. */
  private static String value(List<Block> blocks, int i) {
    String own = value(blocks.get(i).text());
    if (!own.isEmpty() || i + 1 >= blocks.size()) {
      return own;
    }
    Block next = blocks.get(i + 1);
    boolean beside = label(next.text()) == null && table(blocks.get(i)).equals(table(next));
    return beside ? next.text() : "";
  }

  /** The innermost table or list around a block, or its own box. */
  private static Element table(Block block) {
    Element up = block.box();
    for (int i = 0; up != null && i < 6; i++, up = up.parent()) {
      if (TABLES.contains(up.normalName())) {
        return up;
      }
    }
    return block.box();
  }

  /** Whether a line is of such a table: a known label with a colon. */
  public static boolean isField(Block block) {
    return label(block.text()) != null;
  }

  private static boolean official(Set<String> labels) {
    return labels.contains("索引号")
        || labels.contains("发文机关")
        || labels.contains("发文字号")
        || labels.contains("文号")
        || labels.contains("发布机构")
        || labels.contains("成文日期");
  }

  /** The known label that the line begins with, without blanks; null when there is none. */
  private static @Nullable String label(String text) {
    int colon = colon(text);
    String bare = strip(colon < 0 ? text : text.substring(0, colon));
    boolean whole = colon >= 0 || text.length() <= 8;
    return whole && LABELS.contains(bare) ? bare : null;
  }

  private static String value(String text) {
    int colon = colon(text);
    return colon < 0 ? "" : text.substring(colon + 1).strip();
  }

  private static int colon(String text) {
    int limit = Math.min(text.length(), 20);
    for (int i = 0; i < limit; i++) {
      if (text.charAt(i) == '：' || text.charAt(i) == ':') {
        return i;
      }
    }
    return -1;
  }

  private static String strip(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length() && i < 20; i++) {
      char c = text.charAt(i);
      if (c > ' ' && "　 【】[]".indexOf(c) < 0) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
