package org.cadenza.learning;

import java.util.Optional;

/** A trained model that makes new items. Not thread-safe unless it says so. */
public interface Generator<I> extends AutoCloseable {

    /**
     * What is asked for.
     *
     * @param controls settings of the family's {@link GeneratorFamily#controls}; anything left out is the model's choice
     * @param primer a beginning to go on from, or empty
     * @param seed the same request with the same seed gives the same item
     */
    record Request<I>(Settings controls, Optional<I> primer, Seed seed) {}

    /**
     * Makes one item.
     *
     * @throws IllegalArgumentException if the request asks for what the model cannot do
     * @throws java.util.concurrent.CancellationException if the listener cancelled
     */
    I generate(Request<I> request, Listener<? super I> listener);

    @Override
    default void close() {}

    /** Told of the work as it goes on; called on the generating thread. */
    interface Listener<I> {

        /** @param fraction of the work done, 0 to 1 */
        void progress(double fraction);

        /** The item as far as it is finished, for those who want to hear its first bars. */
        default void partial(I beginning) {}

        /** A sentence for whoever asked: what of the request could not be honoured to the letter. */
        default void remark(String sentence) {}

        /** Whether to stop; asked often. */
        default boolean cancelled() {
            return false;
        }

        /** One that does not listen. */
        static <I> Listener<I> none() {
            return fraction -> {};
        }
    }
}
