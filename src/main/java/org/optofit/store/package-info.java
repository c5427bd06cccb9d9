/**
 * Models, settings and reports on disk: the only place that knows JSON.
 *
 * <p>Files are UTF-8 and replaced whole or not at all. May use: {@code model}, {@code fit}, {@code
 * capture}.
 */
@NullMarked
package org.optofit.store;

import org.jspecify.annotations.NullMarked;
