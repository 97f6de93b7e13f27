/**
 * How strongly does a piece of news look like what a form asks for? {@link
 * zhixun.query.alert.signal.UnitEvidence} holds what every form may ask of a piece, {@link
 * zhixun.query.alert.signal.FormReader} turns it into {@link zhixun.query.alert.signal.Signal}s,
 * {@link zhixun.query.alert.signal.SignalModel} weighs them. Start at FormReader.
 */
@NullMarked
package zhixun.query.alert.signal;

import org.jspecify.annotations.NullMarked;
