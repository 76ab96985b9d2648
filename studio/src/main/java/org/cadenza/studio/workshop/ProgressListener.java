package org.cadenza.studio.workshop;

import org.cadenza.learning.Generator;

/** Tells how far a generator has come with one of several items, and stops it when the work is cancelled. */
final class ProgressListener implements Generator.Listener<Object> {

    private final Progress progress;
    private final int item;
    private final int items;

    /** @param item from 0 @param items in all */
    ProgressListener(Progress progress, int item, int items) {
        this.progress = progress;
        this.item = item;
        this.items = items;
    }

    @Override
    public void progress(double fraction) {
        progress.at((item + fraction) / items, "");
    }

    @Override
    public void remark(String sentence) {
        progress.notice(sentence);
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }
}
