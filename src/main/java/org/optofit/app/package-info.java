/**
 * Use cases, their threads and undo, without a toolkit.
 *
 * <p>May use: everything but {@code cli} and {@code ui}.
 */
@NullMarked
package org.optofit.app;

import org.jspecify.annotations.NullMarked;
