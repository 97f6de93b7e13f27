/**
 * What did people decide about this digest? {@link zhixun.query.digest.decision.DecisionBook} folds
 * the appended decisions, with their undos, into what holds now.
 */
@NullMarked
package zhixun.query.digest.decision;

import org.jspecify.annotations.NullMarked;
