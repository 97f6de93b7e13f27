package zhixun.query.web;

import zhixun.contract.event.FactType;

/** Chinese names of the facts. */
final class FactNames {
  private FactNames() {}

  static String label(FactType type) {
    return switch (type) {
      case COMPANY -> "公司";
      case ROUND -> "轮次";
      case AMOUNT -> "金额";
      case INVESTOR -> "投资方";
      case COMPANY_INTRO -> "简介";
      case ISSUER -> "发布单位";
      case DOCUMENT -> "文件";
      case DOCUMENT_NUMBER -> "文号";
      case DOCUMENT_KIND -> "文种";
      case ISSUED_ON -> "成文日期";
      case EFFECTIVE_ON -> "施行日期";
      case COMMENT_DEADLINE -> "意见截止";
      case MAKER -> "厂商";
      case MODEL -> "模型";
      case CONTEXT_LENGTH -> "上下文长度";
      case PRICE -> "价格";
      case LICENCE -> "开闭源";
      case MODALITY -> "模态";
      case BENCHMARK -> "评测";
      case EXCHANGE -> "交易所";
      case LISTED_PRODUCT -> "上架产品";
      case MEMBER -> "会员";
      case TURNOVER -> "交易额";
      case PRODUCT -> "产品";
      case PROCESS -> "制程";
      case CAPACITY -> "产能";
    };
  }
}
