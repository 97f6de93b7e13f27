/** Zhixun app. */
@org.jspecify.annotations.NullMarked
package zhixun.app;
