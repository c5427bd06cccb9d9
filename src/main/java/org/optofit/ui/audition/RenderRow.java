package org.optofit.ui.audition;

/**
 * A file to be rendered, as the list shows it.
 *
 * @param source name of the source
 * @param target name of the file to be written
 * @param state what is to be said of it: empty, "42 %", "written, peak −3.2 dBFS", or why not
 * @param failed whether it was not written
 */
public record RenderRow(String source, String target, String state, boolean failed) {
  RenderRow withState(String now, boolean wrong) {
    return new RenderRow(source, target, now, wrong);
  }
}
