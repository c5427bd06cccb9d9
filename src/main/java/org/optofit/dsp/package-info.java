/**
 * Pure sample arithmetic, block by block: the compressor and what measures it.
 *
 * <p>Signals are {@code float[]} per channel, mathematics is {@code double}. Nothing here allocates
 * after {@code prepare}, locks or knows about files, devices or screens. An object belongs to one
 * thread at a time. May use: the JDK only.
 *
 * <p>Definitions follow Yu and Fazekas, "Sound Matching an Analogue Levelling Amplifier Using the
 * Newton-Raphson Method", AES AIMLA 2025.
 */
@NullMarked
package org.optofit.dsp;

import org.jspecify.annotations.NullMarked;
