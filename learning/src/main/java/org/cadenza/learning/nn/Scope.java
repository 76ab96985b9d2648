package org.cadenza.learning.nn;

import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;

/**
 * Frees the tensors made inside it when it closes, so that memory stays flat however long training runs:
 *
 * <pre>{@code
 * try (Scope step = new Scope()) {
 *     loss(batch).backward();
 * }
 * }</pre>
 *
 * Scopes nest, and belong to the thread that opened them. What a later gradient needs stays alive inside libtorch whatever
 * closes here, so a scope around each layer costs nothing and halves what is held at the peak.
 */
public final class Scope implements AutoCloseable {

    private final Optional<PointerScope> enclosing;
    private final PointerScope scope;

    /** Opens a scope inside the thread's innermost one. */
    public Scope() {
        enclosing = Optional.ofNullable(PointerScope.getInnerScope());
        scope = new PointerScope();
    }

    /** Hands {@code tensor} to the enclosing scope; without one, to the garbage collector. */
    public Tensor keep(Tensor tensor) {
        enclosing.ifPresentOrElse(
                outer -> outer.attach(tensor.raw()), () -> tensor.raw().retainReference());
        return tensor;
    }

    @Override
    public void close() {
        scope.close();
    }
}
