package zhixun.query.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhixun.contract.event.Category;
import zhixun.contract.event.StoryId;
import zhixun.query.digest.Digest;
import zhixun.query.digest.Slot;
import zhixun.query.report.Report.Block;
import zhixun.query.report.Report.Contents;
import zhixun.query.report.Report.Heading;
import zhixun.query.report.Report.Paragraph;
import zhixun.query.report.Report.Style;

/** Lays a digest out in the model issue's order, with every number computed. Stateless. */
public final class ReportLayout {
  private final String house;

  /**
   * @param house the publishing house's name, as it ends source lines
   */
  public ReportLayout(String house) {
    this.house = house;
  }

  public Report layOut(Digest digest) {
    return new Laying(digest, house).report();
  }

  /** One layout being made. */
  private static final class Laying {
    private final Digest digest;
    private final String house;
    private final List<Block> blocks = new ArrayList<>();
    private final Sourcing sourcing;
    private final Figures figures;
    private final EventTables events;

    Laying(Digest digest, String house) {
      this.digest = digest;
      this.house = house;
      this.sourcing = new Sourcing(house);
      this.figures = new Figures(house);
      this.events = new EventTables(sourcing, tableOf(digest));
    }

    Report report() {
      viewpoints();
      blocks.add(new Contents());
      market();
      industry();
      frontier();
      companies();
      slot("advice", "五、", "投资建议");
      slot("risk", "六、", "风险提示");
      blocks.addAll(figures.ofMonth(digest));
      coverage();
      return new Report(
          digest.headline(),
          subtitle(),
          house,
          digest.period().to().plusDays(1),
          "内部草稿 · 资料汇编",
          blocks);
    }

    private String subtitle() {
      var month = digest.period().month();
      boolean whole = digest.period().name().equals(month.toString());
      String when =
          whole
              ? month.getYear() + "年" + month.getMonthValue() + "月"
              : digest.period().name() + " ";
      return when + "人工智能" + (whole ? "月报" : "专报");
    }

    private void viewpoints() {
      heading(1, "", "核心观点", "views");
      blocks.addAll(Viewpoints.of(digest));
    }

    private void market() {
      heading(1, "一、", "市场行情回顾", "market");
      blocks.addAll(new MarketTables(house, figures).of(digest.market()));
    }

    private void industry() {
      heading(1, "二、", "人工智能产业政策动态", "industry");
      heading(2, "（一）", "数据要素、数据交易所最新新闻及政策", "data");
      events.table(6, "数据要素最新新闻及政策", digest.table(Category.DATA_ELEMENTS), blocks);
      events.table(7, "数据交易所最新新闻及政策", digest.table(Category.DATA_EXCHANGE), blocks);
      heading(2, "（二）", "算法端：国内外大模型动态", "models");
      events.table(8, "国内人工智能大模型动态", digest.table(Category.LLM_DOMESTIC), blocks);
      events.table(9, "国外人工智能大模型动态", digest.table(Category.LLM_FOREIGN), blocks);
      heading(2, "（三）", "算力端：AI服务器、AI芯片最新动态", "chips");
      events.table(10, "最新AI服务器、AI芯片动态", digest.table(Category.CHIPS_SERVERS), blocks);
    }

    private void frontier() {
      heading(1, "三、", "前沿行业动态", "frontier");
      heading(2, "（一）", "前沿技术动态", "tech");
      events.list(digest.table(Category.FRONTIER_TECH), figures, blocks);
      heading(2, "（二）", "前沿政策动态", "policy");
      events.table(11, "相关政策法规", digest.table(Category.POLICY), blocks);
    }

    private void companies() {
      heading(1, "四、", "前沿企业动态", "companies");
      heading(2, "（一）", "前沿产品动态", "products");
      events.list(digest.table(Category.FRONTIER_PRODUCT), figures, blocks);
      heading(2, "（二）", "投融资事件", "funding");
      events.table(12, "本期企业投融资事件", digest.table(Category.FUNDING), blocks);
    }

    private void slot(String name, String number, String title) {
      heading(1, number, title, name);
      String text =
          digest.slots().stream()
              .filter(s -> s.name().equals(name))
              .map(Slot::text)
              .filter(t -> t != null)
              .findFirst()
              .orElse("（待分析师填写）");
      for (String paragraph : text.split("\n")) {
        blocks.add(Paragraph.of(Style.SLOT, paragraph));
      }
    }

    private void coverage() {
      heading(1, "", "资料来源与覆盖", "sources");
      var coverage = digest.coverage();
      blocks.add(
          Paragraph.of(
              Style.NOTE,
              "本期共 "
                  + coverage.stories()
                  + " 个事件、"
                  + coverage.articles()
                  + " 篇报道，来自 "
                  + coverage.sources().size()
                  + " 家来源；正文引用如下。"));
      digest.notes().forEach(n -> blocks.add(Paragraph.of(Style.NOTE, n)));
      blocks.add(new Report.SourceList(sourcing.all()));
    }

    private void heading(int level, String number, String text, String anchor) {
      blocks.add(new Heading(level, number, text, anchor));
    }

    private static Map<StoryId, Category> tableOf(Digest digest) {
      var out = new LinkedHashMap<StoryId, Category>();
      digest.tables().forEach(t -> t.rows().forEach(r -> out.put(r.story(), t.code())));
      return out;
    }
  }
}
