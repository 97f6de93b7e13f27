package zhixun.query.alert.signal;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a headline's wording says about the kind of text; patterns run on folded text. */
enum Cue {
  /** A public body acts. */
  ACT(
      "印发|发布|出台|公布|通过|批准|获批|印制|征求意见|公示|下达|签署|生效|施行|实施|启动|禁止|限制|管制|禁令|开放|获准|许可|准入"
          + "|牌照|备案|试点|成立|立法|设立|调查|审查|处罚|罚款|约谈|整治|拟|将出台|草案|新规|规定|修订|废止|增加|新增|支持|推进|要求"
          + "|力争|减缓|收紧|升级|放宽|考虑|征询|叫停|暂停|立项|决定|达成|加强|完善|建立|鼓励|起草|介入|制裁"),
  /** Leave is given to somebody. */
  PERMIT("获准|获批|准入|批准|获得?.{0,16}(?:牌照|许可|资格|备案|通过)|拿到.{0,12}(?:牌照|许可)|通过.{0,6}备案|备案.{0,12}通过"),
  /** A document's kind is named. */
  KIND(
      "《|法案|条例|办法|方案|措施|意见|通知|规划|计划|指南|标准|规范|规则|规定|细则|清单|目录|名单|公告|公示|声明|宣言|决议|公约|共识"
          + "|承诺|备忘录|行政令|行政命令|战略|草案|征求意见|新规|备案|导则|协议|协定|禁令|许可|牌照"),
  /** A reader's view of what others did. */
  COMMENT(
      "解读|观点|专家|浅谈|社论|评论|分析|剖析|前沿$|专题|对话|访谈|专访|影响几何|思考|盘点|汇总|回顾|解析|读懂|拆解|揭秘|背后|何以"
          + "|为何|看法|研究|案例|资料下载|走向|格局|意味着|启示|困局|观察|综述|趋势|浅析|影响|漫谈|探讨|建议|呼吁|底层逻辑|深度解|热议|中国方案|中国智慧|反思"
          + "|专栏|科普|考察|解码|透视|速读"),
  /** It asks. */
  QUESTION("[?？]|吗$|如何|怎么|怎样|什么"),
  /** People meet or speak. */
  MEETING("大会|论坛|峰会|研讨会|出席|致辞|会谈|座谈|对话首次|会议|发布会|预告|大赛|举办|举行|开幕|召开|讲话|表示|强调|指出|回应"),
  /** Prices, shares, firms' figures. */
  MARKET("股|涨|跌|券商|证券|板块|行情|概念|融资|估值|市值|财报|收购|订单|产业规模|营收|ipo|上市"),
  /** Not yet so. */
  RUMOUR("传|消息称|曝|爆料|据悉|据报|预计|有望|或将|知情人士|被曝|可能"),
  /** Firms act: they launch, sell, delay, sign with each other. */
  BUSINESS("推出|上线|战略合作|签约|断供|推迟|降价|进入市场|登陆|合作|联手|携手|投资|布局|公司|企业|平台|用户|产品|研发|投诉"),
  /** The fields of the report. */
  FIELD(
      "人工智能|(?<![a-z])ai(?![a-z])|aigc|智能|大模型|模型|算法|算力|数据|芯片|晶片|半导体|机器人|自动驾驶|无人驾驶|网联|网络安全"
          + "|信息安全|密码|隐私|个人信息|数字|云计算|深度合成|openai|gpt|英伟达|微软|出口管制|robotaxi|量子"),
  /** Facts and figures about the state of things. */
  REPORT("报告|白皮书|调查显示|调查[:：]|数据显示|占比|份额|排名|指数|规模达|增长");

  private final Pattern pattern;

  Cue(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** How often a folded text holds this one, at most twice. */
  int times(String folded) {
    var matcher = pattern.matcher(folded);
    return matcher.find() ? matcher.find() ? 2 : 1 : 0;
  }

  /** Whether a folded text holds this one. */
  boolean in(String folded) {
    return pattern.matcher(folded).find();
  }

  /** The cues of a folded headline. */
  static Set<Cue> of(String folded) {
    var out = EnumSet.noneOf(Cue.class);
    for (Cue cue : values()) {
      if (cue.in(folded)) {
        out.add(cue);
      }
    }
    return out;
  }
}
