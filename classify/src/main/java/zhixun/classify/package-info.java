/** Zhixun classify. */
@org.jspecify.annotations.NullMarked
package zhixun.classify;
