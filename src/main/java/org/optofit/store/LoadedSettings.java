package org.optofit.store;

/**
 * Settings found at a start.
 *
 * @param settings the settings, or the defaults
 * @param notice a sentence for the status bar when a file was set aside; empty otherwise
 */
public record LoadedSettings(Settings settings, String notice) {}
