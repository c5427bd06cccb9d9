package org.optofit.fit;

/**
 * A finding in two parts, so that the first can be set stronger.
 *
 * @param lead what was found
 * @param rest number and next step
 */
public record Finding(String lead, String rest) {
  /** Both as one text. */
  public String sentence() {
    return rest.isEmpty() ? lead : lead + " " + rest;
  }
}
