/**
 * Use cases, their threads and undo, without a toolkit.
 *
 * <p>May use: everything but {@code cli} and {@code ui}.
 *
 * <p>Undo. Problem: every control of the unit's face needs it. Options: a command object per
 * control, or one immutable setting of everything. Choice: the setting ({@code UnitSetting}) and a
 * history of pairs. Price: a change copies a handful of values.
 *
 * <p>Sweeps that survive. Problem: a sweep takes minutes, and programs are closed and killed.
 * Options: save on closing, a journal, the whole state after every fit. Choice: the whole state,
 * replaced atomically, fits under the hashes of their files and all settings ({@code
 * SweepArchive}). Price: a few kB written per fit, and files are hashed at every start.
 */
@NullMarked
package org.optofit.app;

import org.jspecify.annotations.NullMarked;
