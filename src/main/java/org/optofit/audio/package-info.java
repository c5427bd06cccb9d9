/**
 * Audio files and sound devices: the only place that knows {@code javax.sound}.
 *
 * <p>One audio thread owns the line and everything it writes; see {@code PlaybackEngine} for who
 * may call what. May use: {@code dsp}, {@code model}.
 *
 * <p>On the audio thread: {@code AudioLoop} makes a block after the other; {@code Transport}
 * follows commands, {@code ClipPlace} and {@code ClipSource} know where the clip is read, {@code
 * MeteredUnit} runs the unit, {@code LineFeeder} feeds the line. A live input comes by way of
 * {@code InputKeeper} (input thread), {@code InputRing} and {@code LiveSource}, and passes {@code
 * ListeningGate} on its way out.
 *
 * <h2>Decisions</h2>
 *
 * <p><b>Two threads.</b> Problem: opening and closing a device or resampling a clip takes up to
 * seconds, and a block is due every few milliseconds. Options: one thread and a long buffer, or a
 * second thread for all that may block. Choice: the output thread prepares a {@code Stage} complete
 * with its buffers and hands it over; the audio thread waits for nothing but the line. Price: a
 * stage has one owner at a time, and giving it back takes a flag and a wake-up.
 *
 * <p><b>A line of 24 bit where there is one.</b> Problem: devices take integers only, and a sound
 * server turns down and mixes what it gets. Options: 16 bit everywhere, 24 bit with 16 in reserve,
 * dither. Choice: 24 bit first; its steps lie 48 dB lower, so a quiet volume does not grind the
 * signal, and no dither is needed that would set playback apart from the file. Price: such lines
 * have no volume of their own; ours does it.
 *
 * <p><b>16 bit by way of 24.</b> Problem: a 16 bit recording of a 24 bit line has been rounded
 * twice, a 16 bit file once; samples near the middle of two steps differ. Options: compare with a
 * tolerance, open 16 bit lines for such recordings, round the file twice as well. Choice: twice in
 * both; playback and file are then equal sample for sample. Price: 0.002 of a step.
 *
 * <p><b>The volume behind the meters.</b> Problem: turning the listening volume must not look like
 * the unit working. Options: volume before the meters, in the make-up gain, or last of all. Choice:
 * last, after everything is measured; at 0 dB it changes no bit. Price: the output meter says what
 * the unit gives, so it shows clipping that a volume below 0 dB may have averted.
 *
 * <p><b>A ring and a resampler between two devices.</b> Problem: input and output run by clocks of
 * their own, some hundred millionths apart, and hand over blocks whenever it suits them. Options: a
 * single thread that reads and writes in turn, dropping or repeating samples, resampling. Choice:
 * resampling, with a pace that a slow controller takes from what waits in the ring; nothing breaks
 * off and nothing wobbles. Price: what waits, two blocks and some milliseconds, is latency.
 */
@NullMarked
package org.optofit.audio;

import org.jspecify.annotations.NullMarked;
