/**
 * Which subscriptions does this article meet, and is it news to them? A subscription is compiled
 * once ({@link zhixun.query.alert.SubscriptionCompiler}), kept in Lucene's monitor ({@link
 * zhixun.query.alert.StoredQueries}), judged by labels and facts ({@link
 * zhixun.query.alert.FormFilter}) and told once for each story ({@link
 * zhixun.query.alert.AlertHistory}). Start at {@link zhixun.query.alert.AlertStage}.
 */
@NullMarked
package zhixun.query.alert;

import org.jspecify.annotations.NullMarked;
