/**
 * Audio files and sound devices: the only place that knows {@code javax.sound}.
 *
 * <p>One audio thread owns the line and everything it writes; see {@code PlaybackEngine} for who
 * may call what. May use: {@code dsp}, {@code model}.
 */
@NullMarked
package org.optofit.audio;

import org.jspecify.annotations.NullMarked;
