/**
 * Use cases, their threads and undo, without a toolkit.
 *
 * <p>May use: everything but {@code cli} and {@code ui}.
 *
 * <p>Undo. Problem: every control of the unit's face needs it. Options: a command object per
 * control, or one immutable setting of everything. Choice: the setting ({@code UnitSetting}) and a
 * history of pairs. Price: a change copies a handful of values.
 */
@NullMarked
package org.optofit.app;

import org.jspecify.annotations.NullMarked;
