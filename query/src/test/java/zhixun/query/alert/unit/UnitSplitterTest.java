package zhixun.query.alert.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitSplitterTest {
  private static List<String> headings(String title, String body) {
    return UnitSplitter.split(title, body).stream().map(NewsUnit::heading).toList();
  }

  @Test
  void anOrdinaryArticleIsOnePiece() {
    List<NewsUnit> units =
        UnitSplitter.split("专家观点 | 智能体治理要趁早", "导航\n甲市的企业正在试用智能体，规则却还没有跟上，风险因此积累。\n第二段。");
    assertThat(units).hasSize(1);
    assertThat(units.getFirst().whole()).isTrue();
    assertThat(units.getFirst().heading()).isEqualTo("智能体治理要趁早");
    assertThat(units.getFirst().column()).isEqualTo("专家观点");
    assertThat(units.getFirst().lead()).startsWith("甲市的企业");
  }

  @Test
  void theTitleOfARoundupFallsIntoItsNews() {
    assertThat(headings("甲公司换了新的总裁；乙市发布机器人产业措施；丙手机卖出一百万部 | 科技早报", ""))
        .containsExactly("甲公司换了新的总裁", "乙市发布机器人产业措施", "丙手机卖出一百万部");
  }

  @Test
  void twoNewsMayShareTheirPlaceByASecondColon() {
    assertThat(headings("某创始人：下月开始第三次试飞：乙市发布机器人治理规则；丙游戏卖出一百万份", "")).contains("乙市发布机器人治理规则");
  }

  @Test
  void aListOfHeadingsAndTheSectionsUnderThemAreTheSamePieces() {
    String body =
        """
        ㆍ两部门联合印发《算法备案管理暂行办法》
        ㆍ甲公司修补了三个安全缺陷的补丁
        ㆍ乙公司收购了一家安全企业公司
        ㆍ丙平台数据被公开售卖的传闻
        特别关注
        两部门联合印发《算法备案管理暂行办法》
        近日，甲部和乙办联合印发办法，自下月起施行，适用于境内提供的算法服务。
        热点观察
        甲公司修补了三个安全缺陷的补丁
        这些缺陷由研究人员报告，影响过去两年的全部版本，用户应当尽快更新。
        """;
    List<NewsUnit> units = UnitSplitter.split("一周安全新闻", body);
    assertThat(units)
        .filteredOn(u -> u.heading().startsWith("两部门"))
        .singleElement()
        .satisfies(u -> assertThat(u.lead()).startsWith("近日，甲部和乙办"))
        .satisfies(u -> assertThat(u.whole()).isFalse());
    assertThat(units).extracting(NewsUnit::heading).contains("乙公司收购了一家安全企业公司");
  }

  @Test
  void numbersBeforeHeadingsAreNoPartOfThem() {
    String body = "1. 甲市出台数据出境负面清单的规定\n甲市自贸区昨日发布清单，共列十二类数据。\n2. 乙公司公布年度薪酬的报告\n3. 丙公司发布安全补丁的公告";
    assertThat(headings("某某早报 | 今日要闻", body)).contains("甲市出台数据出境负面清单的规定", "乙公司公布年度薪酬的报告");
  }
}
