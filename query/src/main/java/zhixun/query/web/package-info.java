/**
 * What do people and programs see? The HTTP API under {@code /api/v1} and the console's pages, both
 * from the same answers. Read-only; what lies in Kafka comes through {@link
 * zhixun.query.web.WebParts}. Start at {@link zhixun.query.web.WebServer}.
 */
@NullMarked
package zhixun.query.web;

import org.jspecify.annotations.NullMarked;
