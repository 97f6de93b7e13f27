package zhixun.classify.fact;

import java.util.regex.Pattern;

/** The words by which a text speaks of money changing hands for shares. */
final class FundingWords {
  /** Any sign of a financing, a listing or a takeover. */
  static final Pattern ANY =
      Pattern.compile(
          "港股|敲钟|第一股|科创板|纳斯达克|资金|砸钱|投了|增投|接盘|合并|融资|領投|领投|跟投|参投|获投|投资|投資|注资|入股|募资|募集|筹资|筹集|收购|收購|并购|併購|上市|IPO|挂牌|配售|定增|增持|增资|"
              + "[A-H]\\+*\\s?轮|天使轮|种子轮|战投|股权|递表|招股|申购|估值|敲钟|拿下|认购|分拆|私有化|买下|挖角|筹得|美元|亿元|美金");

  /** Subject, then this, then what was raised. */
  static final Pattern RAISES =
      Pattern.compile(
          "(?:拿了|又拿|再拿|完成|获得?|再获|斩获|拿下|揽获|拿到|筹集|筹得|筹措|募集|募得|融得?|募资|筹资|敲定|启动|寻求|洽谈|宣布|喜提|官宣|收获|连融|转资|吸金|将融|开启|进行|推进|重启|开展|叫停|引入|接受|接近|谋求|考虑)"
              + "[^，。,；]{0,40}?(?:融资|轮|投资|注资|资金|筹资|募资|战投|(?:美元|元|美金|亿|欧元|英镑)(?=[，。,；\\s！!]|$))");

  /** Subject directly followed by financing words. */
  static final Pattern FINANCING =
      Pattern.compile("(?:新一轮|首轮|本轮|最新一轮|新)?(?:融资|融(?=[\\d数近超])|募资|获投|估值|市值)");

  static final Pattern LISTING =
      Pattern.compile(
          "(?:成(?:为)?[^，。；]{0,14}第一股|登陆|赴港|赴美|港股|美股|科创板|创业板|北交所|纳斯达克|纽交所|港交所|香港|A股|IPO|上市|挂牌|递表|招股|申购|敲钟|过会|首次公开募股|首发过会|向港交所|在港交所|分拆)");

  /** Buyer, this, target. */
  static final Pattern BUYS =
      Pattern.compile(
          "(?:增投|合并(?!后)|回购|收购|收購|并购|併購|买下|全资收购|(?:战略)?(?:投资|投資|入股|注资|控股|增资|参投)(?!者|人|方|机构|银行|公司|基金|额|界|总监|组合|圈|热|价值|风口|逻辑|回报|计划|部|规模|协议))(?:了|人工智能|AI|中国|美国|日本|以色列|法国|初创|的)*");

  private FundingWords() {}
}
