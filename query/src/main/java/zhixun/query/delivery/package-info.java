/**
 * How does an alert reach its reader? Every alert gets one entry for each channel of its
 * subscription in an outbox that the {@code deliveries} topic makes durable; lanes, one for each
 * address, send what is due and try again for two days. Start at {@link
 * zhixun.query.delivery.DeliveryStage}, then {@link zhixun.query.delivery.Channel}.
 */
@NullMarked
package zhixun.query.delivery;

import org.jspecify.annotations.NullMarked;
