package zhixun.query.digest.select;

import java.util.regex.Pattern;
import zhixun.contract.event.Article;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Category;

/**
 * Tells everyday pieces that no analyst prints from news, by the wording of their titles: shop
 * offers and updates of shipped devices, papers of the week, market maps and lists.
 */
final class Routine {
  private static final Pattern SHOP =
      Pattern.compile(
          "首发价|到手价?|开售|预售|今晚|券后|京东|天猫|618|双十一|立减|补贴价|新低价|售价|\\d+\\s*元起?$|降至 ?\\d+ ?元"
              + "|获推|推送|OTA|固件|系统升级|新增.{0,12}(模式|功能)|配置曝光|渲染图|跑分|开箱|评测|上手|体验");
  private static final Pattern PAPER =
      Pattern.compile(
          "论文|ICLR|ICML|CVPR|ACL|NeurIPS|AAAI|ECCV|WWW|KDD|Oral|顶会|学术|综述|提出|新范式|新框架|微调|基准|数据集"
              + "|作者|团队新作|SOTA|一文|解读|教程|盘点|万字");
  private static final Pattern OPINION =
      Pattern.compile("专访|对话|访谈|图谱|趋势|思考|观点|为什么|如何|凭什么|怎么看|启示|机会|复盘|[？?]$");

  private Routine() {}

  /** Share of the titles that are routine for the table, 0..1. */
  static double share(Candidate candidate, Category table) {
    return candidate.assignments().stream()
        .map(Assignment::article)
        .mapToDouble(a -> of(a, table))
        .average()
        .orElse(0);
  }

  private static double of(Article article, Category table) {
    String title = article.title();
    boolean shop = table != Category.FUNDING && SHOP.matcher(title).find();
    boolean paper =
        (table == Category.FRONTIER_TECH || table == Category.LLM_DOMESTIC)
            && PAPER.matcher(title).find();
    if (shop || paper) {
      return 1;
    }
    return OPINION.matcher(title).find() ? 0.5 : 0;
  }
}
