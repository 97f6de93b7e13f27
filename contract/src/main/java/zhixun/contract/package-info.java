/**
 * The published language of Zhixun: what the stages say to one another. It imports no other Zhixun
 * package and no library but Jackson.
 *
 * <p>Reading order: {@link zhixun.contract.event.Article}, {@link
 * zhixun.contract.event.ClassifiedArticle}, {@link zhixun.contract.event.Assignment}, {@link
 * zhixun.contract.event.Story}, then {@link zhixun.contract.topic.Topics} for where each travels.
 */
@NullMarked
package zhixun.contract;

import org.jspecify.annotations.NullMarked;
