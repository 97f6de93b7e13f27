/** Zhixun ingest. */
@org.jspecify.annotations.NullMarked
package zhixun.ingest;
