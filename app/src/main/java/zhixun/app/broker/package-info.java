/**
 * Which Kafka do we talk to? A real single-node KRaft broker in this process, or any other cluster.
 * The only place that sees Kafka's server classes. Start at {@link
 * zhixun.app.broker.EmbeddedBroker}.
 */
@NullMarked
package zhixun.app.broker;

import org.jspecify.annotations.NullMarked;
