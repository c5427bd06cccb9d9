/**
 * Models, settings and reports on disk: the only place that knows JSON.
 *
 * <p>Files are UTF-8 and replaced whole or not at all. May use: {@code model}, {@code fit}, {@code
 * capture}.
 *
 * <p>Design note, unknown keys. Problem: a file written by a later version must not lose what this
 * one does not know. Options: carry unknown keys through the model's values, or merge when writing.
 * Choice: merge into the file that is there, so that {@code model} stays free of JSON. Price: a
 * model saved under another name leaves unknown keys behind.
 */
@NullMarked
package org.optofit.store;

import org.jspecify.annotations.NullMarked;
