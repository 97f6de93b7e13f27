/**
 * What has a subscription been told, and is this the same event? Stories say so first; beyond them
 * documents, bodies and headlines in a window of days ({@link zhixun.query.alert.told.Trace}), for
 * the story stage may split one act over several stories. Start at {@link
 * zhixun.query.alert.told.AlertHistory}.
 */
@NullMarked
package zhixun.query.alert.told;

import org.jspecify.annotations.NullMarked;
