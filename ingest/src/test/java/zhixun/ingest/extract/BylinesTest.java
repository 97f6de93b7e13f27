package zhixun.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line of time, source and author below a headline, as publishers have written it. */
class BylinesTest {
  private static final String PAGE =
      """
      <html><head><title>甲乙两家工厂合用一套巡检模型</title></head><body>
      <div><a href="/">首页</a> <a href="/n">新闻</a> &gt; 正文</div>
      <h1>甲乙两家工厂合用一套巡检模型</h1>
      {byline}
      <div class="main"><p>{lead}在城东的一座工厂里，巡检员不再提着手电走完整条产线，屏幕上会写明哪一台机器需要检修。</p>
      <p>工厂负责人说，这套系统的训练数据来自过去六年的维修记录，一共有三十多万条，都由老师傅逐条核对。</p>
      <p>按照计划，年底之前还有四条产线会接入这套系统，费用由工厂和设备商各出一半，按节省的时间分成。{tail}</p></div>
      <div class="foot">版权所有 2008-2024 某某网</div></body></html>
      """;

  private static Extraction.Found read(String byline, String lead, String tail) {
    byte[] page =
        PAGE.replace("{byline}", byline)
            .replace("{lead}", lead)
            .replace("{tail}", tail)
            .getBytes(StandardCharsets.UTF_8);
    return (Extraction.Found) new ArticleExtractor().extract(page, "utf-8", null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      nullValues = "-",
      textBlock =
          """
          <div>http://www.sina.com.cn　2010年01月05日 12:34　测试晨报</div>@ 2010-01-05T12:34 @ 测试晨报 @ -
          <div>http://www.qq.com　2010年01月05日12:34　　测试新闻网　　张晓明　我要评论(0)</div>@ 2010-01-05T12:34 @ 测试新闻网 @ 张晓明
          <div>2010-01-05 12:34:56　来源: 测试晚报(北京)　跟贴 12 条　手机看新闻</div>@ 2010-01-05T12:34 @ 测试晚报 @ -
          <div>2010年01月05日 12:34:56　　来源：测试日报　　【字号 大 中 小】【收藏】【打印】【关闭】</div>@ 2010-01-05T12:34 @ 测试日报 @ -
          <div>2010年01月05日 12:34　来源：测试社　参与互动(0)　【字体：↑大 ↓小】</div>@ 2010-01-05T12:34 @ 测试社 @ -
          <div>2010年01月05日12:34　来源：《测试日报》　作者：张晓明</div>@ 2010-01-05T12:34 @ 测试日报 @ 张晓明
          <div>出处：测试在线 原创　2010-01-05 12:34　作者：张晓明　责任编辑：李伟</div>@ 2010-01-05T12:34 @ 测试在线 @ 张晓明
          <div>2010-01-05 12:34 作者:张晓明 来源:测试网 编辑:李伟</div>@ 2010-01-05T12:34 @ 测试网 @ 张晓明
          <div>2010-01-05 12:34　测试网　张晓明　字号:T|T　我要评论</div>@ 2010-01-05T12:34 @ 测试网 @ 张晓明
          <div>发布时间:2010年01月05日 12:34 | 进入论坛 | 来源：测试台</div>@ 2010-01-05T12:34 @ 测试台 @ -
          <div>2010年01月05日 12:34 来源于 测试新刊</div>@ 2010-01-05T12:34 @ 测试新刊 @ -
          <div>本报记者 张晓明 《测试周刊》( 2010年01月05日 第3期)</div>@ 2010-01-05 @ - @ 张晓明
          <div><span>时间：2010-01-05</span> <span>12:34</span> <span>来源：测试网</span></div>@ 2010-01-05T12:34 @ 测试网 @ -
          <div>日期：2010-1-5 12:34:56　出处：测试站　作者：佚名　编辑：李伟　点击：123次</div>@ 2010-01-05T12:34 @ 测试站 @ -
          <div>【 2010-01-05 】【 来源：测试市经济和信息化局 】【 字号：大 中 小 】</div>@ 2010-01-05 @ 测试市经济和信息化局 @ -
          <div>信息来源：测试局　　发布日期：2010-01-05 12:34　　浏览次数：12</div>@ 2010-01-05T12:34 @ 测试局 @ -
          <div>稿件来源： 测试日报 | 作者：张晓明 王芳 | 时间：2010-01-05 12:34</div>@ 2010-01-05T12:34 @ 测试日报 @ 张晓明 王芳
          <div>测试日报 2010年01月05日 12:34</div>@ 2010-01-05T12:34 @ 测试日报 @ -
          <div>2010/01/05 12:34 | 张晓明 | 测试网</div>@ 2010-01-05T12:34 @ 测试网 @ 张晓明
          <div>文/张晓明　2010-01-05 12:34　测试科技</div>@ 2010-01-05T12:34 @ 测试科技 @ 张晓明
          <div>作者 张晓明　编辑 李伟　来源 测试研究院</div><div>2010-01-05 12:34</div>@ 2010-01-05T12:34 @ 测试研究院 @ 张晓明
          <div>2010-01-05 12:34 发布于测试市 测试社官方账号</div>@ 2010-01-05T12:34 @ 测试社 @ -
          <div>测试观察 · 2010-01-05 12:34 · 阅读 1234</div>@ 2010-01-05T12:34 @ 测试观察 @ -
          <div>原创 测试观察 2010-01-05 12:34:56</div>@ 2010-01-05T12:34 @ 测试观察 @ -
          <div>更新时间：2010-01-06 09:00　发布时间：2010-01-05 12:34　来源：测试网</div>@ 2010-01-05T12:34 @ 测试网 @ -
          <div>2010年1月5日 星期二 下午12:34 来源：测试网</div>@ 2010-01-05T12:34 @ 测试网 @ -
          <div>2010年01月05日12时34分 来源：测试网</div>@ 2010-01-05T12:34 @ 测试网 @ -
          <div>责编：李伟　记者：张晓明　来源：测试网　2010-01-05 12:34</div>@ 2010-01-05T12:34 @ 测试网 @ 张晓明
          <div>测试网 > 资讯 > 业界　2010-01-05 12:34　[来源:测试周刊]　[作者:张晓明]　[责编:李伟]</div>@ 2010-01-05T12:34 @ 测试周刊 @ 张晓明
          <div>图片来源：某某图库</div><div>2010-01-05 12:34 来源：测试网</div>@ 2010-01-05T12:34 @ 测试网 @ -
          <div>2010-01-05 12:34　测试网讯</div>@ 2010-01-05T12:34 @ 测试网 @ -
          <div>数据来源：某某数据库　2010-01-05 12:34</div><div>来源：测试网</div>@ 2010-01-05T12:34 @ 测试网 @ -
          <div>Tue Jan 05 2010 12:34　来源：测试网</div>@ 2010-01-05T12:34 @ 测试网 @ -
          <div>发布时间：<b>2010</b>年<b>01</b>月<b>05</b>日 12:34　发布人：张晓明　来源：测试网</div>@ 2010-01-05T12:34 @ 测试网 @ -
          <div>测试网2010-01-05 12:34:56</div>@ 2010-01-05T12:34 @ 测试网 @ -
          """)
  void readsTheLineBelowTheHeadline(
      String byline, String time, @Nullable String source, @Nullable String author) {
    Extraction.Found found = read(byline, "", "");

    var softly = new SoftAssertions();
    String read = found.publishedAt() == null ? "" : found.publishedAt().text();
    softly.assertThat(read).startsWith(time);
    if (source != null) {
      softly.assertThat(String.valueOf(found.source())).as("source").contains(source);
    }
    if (author != null) {
      softly.assertThat(String.valueOf(found.author())).as("author").contains(author);
    }
    softly.assertThat(found.body()).startsWith("在城东").endsWith("分成。");
    softly.assertAll();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          测试社北京1月5日电（记者张晓明）@@ 张晓明
          测试社北京1月5日电（记者 张晓明、王芳）@@ 张晓明
          【测试网1月5日讯】（记者张晓明）@@ 张晓明
          本报讯（记者 张晓明 通讯员 王芳）@@ 张晓明
          本报北京1月5日电 （张晓明）@@ 张晓明
          测试网北京1月5日电 题：（作者 张晓明）@@ 张晓明
          @ （记者 张晓明）@ 张晓明
          @ （本报记者 张晓明 王芳 实习生 刘洋）@ 张晓明
          @ 记者张晓明@ 张晓明
          @ （张晓明）@ 张晓明
          @ (作者：张晓明，测试大学教授)@ 张晓明
          @ 文/张晓明@ 张晓明
          @ （测试社记者张晓明报道）@ 张晓明
          @ （作者系测试大学教授 张晓明）@ 张晓明
          """)
  void readsTheReporterInTheFirstAndLastLines(
      @Nullable String lead, @Nullable String tail, String author) {
    Extraction.Found found =
        read(
            "<div>2010-01-05 12:34 来源：测试网</div>",
            lead == null ? "" : lead,
            tail == null ? "" : tail);

    assertThat(String.valueOf(found.author())).contains(author);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          <p>（责任编辑：李伟）</p>
          <p>责任编辑 李伟</p>
          <p>编辑：李伟</p>
          <p>[责任编辑：李伟]</p>
          <p>【编辑:李伟】</p>
          <p>（编辑 李伟）</p>
          <p>本文来源：测试网 作者：张晓明 责任编辑：李伟_NN1234</p>
          <p>（本文来源：测试网 ）</p>
          <p>相关新闻：</p><ul><li>又一家工厂用上了巡检模型，效果不错。</li></ul>
          <p>声明：本网登载此文出于传递更多信息之目的，并不意味着赞同其观点。</p>
          <p>更多精彩内容，请关注我们的公众号。</p>
          <p>【打印】【关闭】</p>
          <p>[1] [2] [下一页]</p>
          <p>上一页 1 2 下一页</p>
          <p>分享到：微信 微博</p>
          <p>标签：工厂 模型</p>
          <p>特别声明：本文为自媒体上传，仅代表作者观点。</p>
          <p>版权声明：凡注明来源的作品，均为本网所有。</p>
          <p>本文首发于测试网，转载请注明出处。</p>
          <p>未经许可，不得转载。</p>
          <p>END</p>
          <p>扫描下方二维码，关注我们</p>
          <p>您看到此篇文章时的感受是：</p>
          <p>感谢您的阅读！</p><p>网友评论 仅供其表达个人看法</p>
          <p>点击查看更多</p>
          <p>已有0人参与</p>
          <p>免责声明：内容仅供参考。</p>
          <p>监制：李伟 审核：王芳</p>
          <p>来源 | 测试网</p>
          <p>稿件来源：测试网</p>
          <p>关键词：工厂</p>
          <p>举报/反馈</p>
          <p>（完）</p>
          """)
  void endsWhereTheArticleEnds(String tail) {
    Extraction.Found found = read("<div>2010-01-05 12:34 来源：测试网</div>", "", "</p>" + tail + "<p>");

    assertThat(found.body().replaceFirst("\n?(END|（完）|感谢您的阅读！)$", "")).endsWith("分成。");
  }
}
