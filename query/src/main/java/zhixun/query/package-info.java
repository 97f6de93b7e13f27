/** Zhixun query. */
@org.jspecify.annotations.NullMarked
package zhixun.query;
