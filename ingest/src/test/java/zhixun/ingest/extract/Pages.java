package zhixun.ingest.extract;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Small pages in the ways that Chinese sites build theirs, in our own words. */
final class Pages {
  static final URI ADDRESS = URI.create("https://news.example.cn/a/2024-05-31/index.html");

  static final String FIRST = "星河智能今天发布大模型星河2.0，称其在中文长文档理解上的成本比上一代低四成，即日起向企业开放接口。";
  static final String SECOND = "公司首席科学家说，新模型用了两万张国产加速卡训练，推理速度每秒可达一百二十个词。";
  static final String THIRD = "分析人士认为，价格下降会让更多中小企业把模型用进日常流程，行业竞争将转向服务与数据。";

  private Pages() {}

  /** A portal's page: menu, headline, byline, text, tail, related links, comments. */
  static String news() {
    return "<html><head><meta charset=utf-8><title>星河智能发布大模型星河2.0_科技_某某网</title>"
        + "<meta property='article:published_time' content='2024-05-31T08:31:44+08:00'></head><body>"
        + "<div class=nav><a href=/>首页</a><a href=/tech>科技频道</a></div>"
        + "<div class=main><h1>星河智能发布大模型星河2.0</h1>"
        + "<div class=info><span>2024年05月31日 08:30</span> <span>来源：<a href=/s>某某日报</a></span>"
        + " <span>作者：李小明</span> <span>字号：大 中 小</span></div>"
        + "<div class=article-content><p>　　"
        + FIRST
        + "</p>"
        + "<p><img src='/img/1.jpg' width=600></p><p>"
        + SECOND
        + "</p><p>"
        + THIRD
        + "</p>"
        + "<p>责任编辑：王大力</p></div>"
        + "<div class=related><h3>相关新闻</h3><ul><li><a href=/b>另一家公司也发布了模型，价格更低</a>"
        + "</li></ul></div><div class='comment-list'><p>网友甲：这个价格真的很低，我们公司明天就去申请试用，"
        + "希望接口稳定，别像上次那样动不动就超时，客服也要跟上。</p></div></div>"
        + "<div class=footer>版权所有 某某网 京ICP备00000000号</div></body></html>";
  }

  /** The same words in one place only: a body alone. */
  static String around(String head, String body) {
    return "<html><head>" + head + "</head><body>" + body + "</body></html>";
  }

  static String paragraphs() {
    return "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
  }

  /** A page of a government site with its head table. */
  static String policy() {
    return "<div class=wrap><table class=bd1><tr><td>索 引 号：</td><td>000000000/2024-00012</td>"
        + "<td>主题分类：</td><td>科技、教育\\科技</td></tr>"
        + "<tr><td>发文机关：</td><td>某某市人民政府</td><td>成文日期：</td><td>2024年05月20日</td></tr>"
        + "<tr><td>标　　题：</td><td>某某市人民政府关于支持人工智能产业发展的通知</td></tr>"
        + "<tr><td>发文字号：</td><td>某政发〔2024〕7号</td><td>发布日期：</td><td>2024年05月31日</td></tr>"
        + "<tr><td>主 题 词：</td><td></td></tr></table>"
        + "<table><tr><td id=UCAP-CONTENT><p>某某市人民政府关于支持<br>人工智能产业发展的通知</p>"
        + "<p>各区人民政府，市政府各部门：</p><p>为加快培育人工智能产业，现就算力、数据和应用场景提出以下措施，请认真贯彻执行。</p>"
        + "<p>一、对租用智能算力的企业，按合同金额的百分之三十给予补贴，每年最高二百万元。</p>"
        + "<table><tr><th>项目</th><th>上限</th></tr><tr><td>算力券</td><td>200万元</td></tr></table>"
        + "<p>附件：<a href='./P020240531.pdf'>算力券申报指南.pdf</a> <a href='/down?id=7'>申报表.docx</a></p>"
        + "</td></tr></table></div>";
  }

  static byte[] utf8(String page) {
    return page.getBytes(StandardCharsets.UTF_8);
  }
}
