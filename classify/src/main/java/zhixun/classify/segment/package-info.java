/**
 * How does text become words? Names of the dictionary and mixed Latin-digit names are cut out first
 * and stay whole; HanLP cuts what lies between. Start at {@link
 * zhixun.classify.segment.HanlpSegmenter}.
 */
@NullMarked
package zhixun.classify.segment;

import org.jspecify.annotations.NullMarked;
