package org.optofit.model;

/**
 * Which recording a model was fitted to.
 *
 * @param fileName name without folder
 * @param sha256 SHA-256 of the file's bytes, 64 hexadecimal digits
 */
public record CaptureHash(String fileName, String sha256) {}
