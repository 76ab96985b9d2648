package org.cadenza.music.text;

/** A text, as the item that text families learn from and write. */
public record Text(String title, String content) {}
